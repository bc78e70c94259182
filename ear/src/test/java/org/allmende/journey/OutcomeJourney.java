package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outcomes are reported with evidence, verified by two others, and paid by a third, within the cap. */
class OutcomeJourney extends Journey {

    private static final String LIBRARY = "Library service for Ashcombe, Thornby and Mere End";
    private static final String MEADOWS = "Care of closed churchyards";
    private static final String WORDS = "Counted at the counters of all three branches.";

    @TempDir
    private Path folder;

    @Test
    void paysOnlyTheRestOfTheCapHoweverMuchIsVerified() throws IOException {
        Visitor editor = as("ben.hartley@libraries.example");
        openContract(editor, LIBRARY);
        String contract = editor.reference();
        milestone(editor, "Quarter 7").getByText("Report it").click();
        editor.assertHeading("Report: Quarter 7").assertAccessible();
        String milestone = editor.reference();
        String file = reportsWithEvidence(editor);

        staysAsReported(editor, file);
        nobodyElseReadsTheFile(file);
        noneOfTheProviderVerifies(milestone);
        Visitor finance = as("leonard.voss@ashcombe.example");
        finance.open("/payment/approve/" + milestone)
                .assertSees("Nothing is paid before council and users have both verified it.")
                .assertCannotPress("Approve");

        Visitor manager = as("farah.aziz@ashcombe.example");
        verifies(manager, milestone);
        manager.open("/milestone/verify/" + milestone)
                .assertSees("You have given this verdict already.")
                .assertCannotPress("Give the verdict");
        Visitor user = as("dorothy.lamb@ashcombe.example");
        user.page().setViewportSize(390, 844);
        verifies(user, milestone);

        finance.open("/payment/approve/" + milestone)
                .assertSees("The cap pays no more")
                .assertAccessible();
        String rest = finance.main().locator("tfoot td").innerText();
        assertThat(rest).isEqualTo("£220,120");
        finance.fill("Number of the invoice", "LIB-2027-7").press("Approve " + rest);
        finance.assertSees("The payment is approved.");

        open("/contract/view/" + contract);
        assertThat(milestone(page.locator("main"), "Quarter 7")).containsText("9,000");
        assertThat(milestone(page.locator("main"), "Quarter 7")).containsText(rest);
        assertThat(page.locator("main figcaption").allInnerTexts()).contains("£590,000 of at most £590,000");
        assertThat(page.locator("main svg[role=img]:visible")).hasCount(3);
        page.getByText("The same as a table").first().click();
        assertThat(page.locator("details[open] table")).containsText("10,");
        assertAccessible();
    }

    @Test
    void paysWhatWasVerifiedAndTakesBackWhatDoesNotStand() {
        Visitor finance = as("leonard.voss@ashcombe.example");
        openContract(finance, MEADOWS);
        milestone(finance, "Round 3").getByText("Approve the payment").click();
        finance.assertHeading("Approve the payment: Round 3").assertAccessible();

        finance.fill("Number of the invoice", "").press("Approve £2,760");
        assertThat(finance.page().locator(".field.bad")).hasCount(1);
        finance.fill("Number of the invoice", "UCA 14")
                .fill("Received on", "2099-01-01")
                .press("Approve £2,760");
        finance.assertProblem("Received on", "The day of receipt lies ahead.");
        finance.fill("Received on", today(finance)).press("Approve £2,760").assertSees("The payment is approved.");
        assertThat(milestone(finance.main(), "Round 3")).containsText("£2,760");
        assertThat(milestone(finance.main(), "Round 3").getByText("Approve the payment"))
                .hasCount(0);
        String contract = finance.reference();
        paysAtTheBank(as("ruth.adeyemi@ashcombe.example"));
        takesBack(contract + "-M3");
    }

    /** All that waits in one run, and what the bank has done. */
    private static void paysAtTheBank(Visitor finance) {
        finance.open("/payment/runs").assertHeading("Pay runs").assertAccessible();
        finance.fill("Day for the bank", today(finance)).press("Make a run of");
        finance.assertSees("The run is made.").assertAccessible();
        finance.main().locator("input[type=checkbox]").all().forEach(line -> line.check());
        finance.fill("Paid on", today(finance))
                .fill("The bank’s reference", Visitor.unique("BANK"))
                .press("Record as paid");
        finance.assertSees("Recorded. The provider is told.").assertAccessible();
    }

    /** The manager claims, the provider says no, one of finance who has not paid decides, and the provider writes a credit note. */
    private void takesBack(String milestone) {
        Visitor manager = as("farah.aziz@ashcombe.example");
        manager.open("/milestone/clawback/" + milestone)
                .assertHeading("Claw-back: Round 3")
                .assertAccessible();
        manager.fill("Outcomes that do not stand", "400")
                .fill("Reason", "One churchyard was counted twice.")
                .fill("Evidence", "The plan of the round names St Mary's on two days.")
                .press("Claim back");
        assertThat(manager.page().locator(".errors")).isVisible();
        manager.fill("Outcomes that do not stand", "1").press("Claim back").assertSees("The provider replies");

        Visitor provider = as("darren.pike@greenways.example");
        provider.page().setViewportSize(390, 844);
        provider.open("/milestone/clawback/" + milestone)
                .assertSees("One churchyard was counted twice.")
                .assertAccessible();
        provider.page()
                .getByLabel("No", new Page.GetByLabelOptions().setExact(true))
                .check();
        provider.fill("Why", "It was mown on two days because of the rain.")
                .press("Send the reply")
                .assertSees("A second person of the council decides");
        manager.open("/milestone/clawback/" + milestone).assertCannotPress("Decide");

        Visitor second = as("ruth.adeyemi@ashcombe.example");
        second.open("/milestone/clawback/" + milestone)
                .assertSees("mown on two days because of the rain")
                .fill("Outcomes that do not stand", "1")
                .fill("Reasons", "The contract counts a churchyard once in a round.")
                .press("Decide")
                .assertSees("Decided: owed back")
                .assertAccessible();
        provider.open("/milestone/clawback/" + milestone)
                .fill("Number of the credit note", Visitor.unique("CN"))
                .fill("Day of the credit note", today(provider))
                .press("Store the credit note");
        provider.assertAccessible();
        me.open("/contract/view/" + milestone.replaceAll("-M\\d+$", ""))
                .assertSeesNot("mown on two days")
                .assertAccessible();
    }

    @Test
    void aSeatTicksEachDrawnResultAndTheProviderDisputesWhatBothFound() {
        Visitor manager = as("farah.aziz@ashcombe.example");
        openContract(manager, "Home care in the Combe valley");
        milestone(manager, "Quarter 4").getByText("Verify it").click();
        manager.assertHeading("Verify: Quarter 4").assertSees("Spot check").assertSeesNot("The users found");
        Locator drawn = manager.main().locator(".tick");
        int count = drawn.count();
        drawn.first().getByText("Not confirmed").click();
        drawn.first().locator("input[type=text]").fill("No entry on that day");
        for (int i = 1; i < count - 1; i++) {
            drawn.nth(i).locator("input[value=true]").check();
        }
        manager.tick("The evidence shows these outcomes")
                .fill("Your reason", "We have looked each of them up in the list.")
                .press("Give the verdict")
                .assertSees("One drawn result is not ticked yet.");
        manager.page().reload();
        assertThat(manager.main().locator(".tick").first().locator("input[type=text]"))
                .hasValue("No entry on that day");
        manager.main().locator(".tick").last().locator("input[value=true]").check();
        String milestone = manager.reference();
        String claimed = manager.field("Outcomes that the evidence shows").inputValue();
        String found = String.valueOf(Integer.parseInt(claimed) - 1);
        manager.assertAccessible()
                .tick("The evidence shows these outcomes")
                .fill("Outcomes that the evidence shows", found)
                .fill("Your reason", "We have looked each of them up in the list.")
                .press("Give the verdict")
                .assertSees("Your verdict is stored.");
        assertThat(manager.main()).containsText("1 of " + count + " not confirmed");

        manager.assertSees("The users found");
        isDisputedAndAgreedTo(milestone, claimed, manager, as("dorothy.lamb@ashcombe.example"));
    }

    /** The provider shows on a phone that all were reached; council and users each agree, and the contract's page says so. */
    private void isDisputedAndAgreedTo(String milestone, String claimed, Visitor manager, Visitor user) {
        Visitor provider = as("isabel.moreno@care.example");
        provider.page().setViewportSize(390, 844);
        provider.open("/milestone/dispute/" + milestone).assertAccessible();
        String words = Visitor.unique("The entry is on the day before, by the night shift");
        provider.fill("Outcomes reached", claimed)
                .fill("Reasons", words)
                .press("Dispute the result")
                .assertSees("It is stored and published.");
        for (Visitor seat : List.of(manager, user)) {
            seat.open("/milestone/dispute/" + milestone).assertSees(words).assertAccessible();
            seat.page().getByLabel("Yes, so many were reached").check();
            seat.fill("Reasons", "We have found the entry on the page of the day before.")
                    .press("Give the answer")
                    .assertSees("It is stored and published.");
        }
        user.assertSees("Agreed to by council and users");
        openContract(me, "Home care in the Combe valley");
        assertThat(milestone(me.main(), "Quarter 4")).containsText(claimed);
        assertThat(milestone(me.main(), "Quarter 4")).not().containsText("Partially");
        assertAccessible();
    }

    private String reportsWithEvidence(Visitor editor) throws IOException {
        Path count =
                Files.writeString(folder.resolve("Count by branch.csv"), "branch,readers\nAshcombe Central,9000\n");
        Path large = Files.write(folder.resolve("Film.mp4"), new byte[26 * 1024 * 1024]);
        writes(editor, "Outcomes reached", "9000");
        writes(editor, "Evidence", WORDS);
        editor.assertSees("Saved");
        editor.attach("Add a file", large).assertSees("Not stored: files may have up to 25 MB.");
        editor.open("/milestone/report/" + editor.reference());
        assertThat(editor.field("Evidence")).hasValue(WORDS);
        editor.attach("Add a file", count).assertSees("Stored");
        Locator link = editor.main().locator("a", new Locator.LocatorOptions().setHasText("Count by branch.csv"));
        assertThat(link).isVisible();
        assertThat(editor.field("Outcomes reached")).hasValue("9000");
        String file = link.getAttribute("href");
        editor.press("Report to the council and the users").assertSees("The milestone is reported.");
        return file;
    }

    /** Types, and waits until that is saved. */
    private static void writes(Visitor editor, String label, String words) {
        editor.page()
                .waitForResponse(answer -> answer.request().method().equals("POST"), () -> editor.fill(label, words));
    }

    /** By the very request that a page's button would send. */
    private static void staysAsReported(Visitor editor, String file) {
        String remove = """
                async file => {
                  const token = document.querySelector('form.sign-out input[type=hidden]').value;
                  const answer = await fetch(file, {method: 'DELETE', headers: {'X-CSRF-Token': token}});
                  return answer.text();
                }""";
        assertThat(editor.page().evaluate(remove, file).toString()).contains("stays as it was reported");
        assertThat(download(editor, file)).isEqualTo(200);
    }

    private void nobodyElseReadsTheFile(String file) {
        assertThat(download(as("lucy.tan@libraries.example"), file)).isEqualTo(200);
        assertThat(download(as("dorothy.lamb@ashcombe.example"), file)).isEqualTo(200);
        assertThat(download(as("simon.fairley@ashcombe.example"), file)).isEqualTo(200);
        assertThat(download(as("vanessa.holt@meridian.example"), file)).isEqualTo(403);
        assertThat(download(as("helen.marsh@ashcombe.example"), file)).isEqualTo(403);
        assertThat(download(another(), file)).isIn(401, 403);
    }

    private void noneOfTheProviderVerifies(String milestone) {
        Visitor editor = as("ben.hartley@libraries.example");
        editor.open("/milestone/verify/" + milestone).assertCannotPress("Give the verdict");
        assertThat(editor.page().locator("h1")).not().containsText("Verify");
    }

    private void verifies(Visitor verifier, String milestone) {
        verifier.open("/milestone/verify/" + milestone)
                .assertSees(WORDS)
                .assertSees("Count by branch.csv")
                .assertAccessible();
        verifier.tick("The evidence shows these outcomes")
                .fill("Outcomes that the evidence shows", "9001")
                .fill("Your reason", "I have seen the counters of two branches.")
                .press("Give the verdict")
                .assertProblem("Outcomes that the evidence shows", "Only 9,000 were claimed.");
        verifier.fill("Outcomes that the evidence shows", "9000")
                .press("Give the verdict")
                .assertSees("Your verdict is stored.");
    }

    private static int download(Visitor reader, String file) {
        return reader.page()
                .request()
                .get(java.net
                        .URI
                        .create(reader.open("/").page().url())
                        .resolve(file)
                        .toString())
                .status();
    }

    private static void openContract(Visitor reader, String title) {
        reader.open("/contract/list").follow(title).assertHeading(title);
    }

    private static Locator milestone(Visitor reader, String title) {
        return milestone(reader.main(), title);
    }

    private static Locator milestone(Locator main, String title) {
        return main.locator(
                "section[aria-labelledby=milestones] tbody tr", new Locator.LocatorOptions().setHasText(title));
    }

    private static String today(Visitor reader) {
        return reader.page()
                .locator("time[data-clock]")
                .getAttribute("datetime")
                .substring(0, 10);
    }
}
