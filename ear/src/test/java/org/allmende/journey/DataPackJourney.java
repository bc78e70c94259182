package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody misses data about a service, the council gives it or says why not, and everybody reads along. */
class DataPackJourney extends Journey {

    private static final String OFFICER = "tom.okafor@ashcombe.example";
    private static final String RESIDENT = "eleanor.pitt@residents.example";
    private static final String REASONS =
            "The operator’s own calculation would tell its rivals at which price it can be beaten in the next tender.";

    @TempDir
    private Path folder;

    private static Visitor openService(Visitor visitor, String title) {
        return visitor.open("/services/list?q=" + title.replace(" ", "+")).follow(title);
    }

    @Test
    void missingDataIsAskedForGivenAndStaysAsAVersion() throws IOException {
        String missing = Visitor.unique("How many toys were lent in each month");
        Visitor resident = as(RESIDENT);
        openService(resident, "Toy library").follow("Ask for missing data").assertAccessible();
        resident.fill("What is missing", "Toys")
                .press("Ask")
                .assertProblem("What is missing", "Say what is missing in");
        resident.fill("What is missing", missing)
                .fill("What you need it for", "For a second morning.")
                .press("Ask");
        resident.assertSees("has reached the council")
                .assertSees("The council’s turn")
                .assertAccessible();
        String reference = resident.reference();

        me.open("/services/data/" + reference).assertSees(missing).assertSees("a resident");
        Assertions.assertThat(page.content()).doesNotContain("Eleanor");
        assertAccessible();

        Visitor officer = as(OFFICER);
        officer.open("/services/data/" + reference).follow("Answer it").assertSees("Eleanor Pitt");
        officer.assertAccessible().follow("Give the data");
        Path table =
                Files.writeString(folder.resolve("loans.csv"), "month,loans\n2026-01,212\n", StandardCharsets.UTF_8);
        officer.attach("Add a file", table).assertSees("Stored");
        officer.assertAccessible();
        officer.fill("The answer", "Every loan is counted at the desk; the file has all months.")
                .fill("What is new in the data pack", "Loans")
                .press("Publish the answer")
                .assertProblem("What is new in the data pack", "Say what is new");
        officer.fill("What is new in the data pack", missing).press("Publish the answer");
        officer.assertSees("published as a new version").assertAccessible();

        openService(me, "Toy library").assertSees(missing).assertAccessible();
        String file = page.locator("a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("loans.csv"))
                .first()
                .getAttribute("href");
        String address = (String) page.evaluate("path => new URL(path, location.href).href", file);
        Assertions.assertThat(page.request().get(address).text()).startsWith("month,loans");
        me.open("/services/datarequests?show=answered").assertSees(missing).assertAccessible();
    }

    @Test
    void onAPhoneByKeyboardAloneSomebodyAsksAndTakesItBack() {
        String missing = Visitor.unique("Which nights the youth club was full");
        me.signIn(RESIDENT);
        page.setViewportSize(390, 844);
        openService(me, "Harrow Lane youth club");
        page.locator("a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Ask for missing data"))
                .focus();
        page.keyboard().press("Enter");
        me.assertHeading("Ask for missing data");
        me.field("What is missing").focus();
        page.keyboard().type(missing);
        page.keyboard().press("Tab");
        page.keyboard().type("To ask for a fourth night.");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(page.locator("input[type=submit][value=Ask], button:has-text('Ask')")
                        .last())
                .isFocused();
        page.keyboard().press("Enter");
        me.assertSees("has reached the council").assertSees(missing);
        assertAccessible();
        page.setViewportSize(390, 844);
        page.locator("a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Take this request back"))
                .focus();
        page.keyboard().press("Enter");
        me.assertHeading("Take the request back");
        assertAccessible();
        page.locator("main input[type=submit]").focus();
        page.keyboard().press("Enter");
        me.assertSees("You have taken the request back").assertSees("Withdrawn");
    }

    @Test
    void aRefusalStandsThereWithItsSectionAndTheWayOn() {
        String missing = Visitor.unique("What a single trip of the bus costs");
        Visitor resident = as(RESIDENT);
        openService(resident, "Community bus to Upper Combe").follow("Ask for missing data");
        resident.fill("What is missing", missing).press("Ask").assertSees("has reached the council");
        String reference = resident.reference();

        Visitor officer = as(OFFICER);
        officer.open("/services/answerdata/" + reference).follow("Refuse");
        officer.assertAccessible();
        officer.tick("Trade secret or commercial interests (s.43(1)-(2))")
                .fill("Why it applies", REASONS)
                .press("Publish the refusal")
                .assertProblem("Why the public interest in withholding weighs more", "This ground is weighed");
        officer.fill("Why the public interest in withholding weighs more", REASONS)
                .press("Publish the refusal")
                .assertSees("published with its reasons");

        me.open("/services/data/" + reference)
                .assertSees("Trade secret or commercial interests")
                .assertSees("Freedom of Information Act 2000 s.43(1)-(2)")
                .assertSees(REASONS)
                .assertSees("Information Commissioner");
        assertAccessible();
        me.open("/services/datarequests?show=overdue")
                .assertSees("Hours of care by village")
                .assertAccessible();
    }
}
