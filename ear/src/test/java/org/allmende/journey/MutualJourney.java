package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.allmende.testing.Journey;
import org.allmende.testing.TestPortal;
import org.allmende.testing.Visitor;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** From an idea that nobody else knows of, through a secret ballot in real browsers, to what everybody can count again. */
class MutualJourney extends Journey {

    private static final String HANNAH = "hannah.brook@staff.example";
    private static final String IDRIS = "idris.cole@staff.example";
    private static final String MEERA = "meera.joshi@staff.example";
    private static final int NARROW = 390;
    private static final int HEIGHT = 900;
    private static final int FAR = 80;

    private final String name = Visitor.unique("Youth club of our own");

    @Test
    void goesFromAConfidentialCircleThroughASecretBallot() throws Exception {
        Visitor hannah = as(HANNAH);
        Visitor idris = as(IDRIS);
        String circle = begin(hannah);
        invite(hannah, idris, circle);
        nobodyElseSees(circle);

        hannah.open("/mutual/view/" + circle)
                .fill("Addresses of all staff of the service", String.join("\n", HANNAH, IDRIS, MEERA))
                .press("Save the list")
                .assertSees("3 people are on the list");
        hannah.open("/mutual/statement/" + circle)
                .assertSees("This ends the confidence in part")
                .fill("What you tell the employer", "Too short.")
                .press("Send to the employer")
                .assertSees("Tick that you agree");
        hannah.assertAccessible();
        hannah.fill(
                        "What you tell the employer",
                        "We want to run the youth club ourselves and ask you for talks and figures.")
                .tick("I agree that the employer learns my name as the speaker")
                .press("Send to the employer")
                .assertSees("The employer has it");
        Visitor officer = as("tom.okafor@ashcombe.example");
        officer.open("/mutual/answer/" + circle)
                .assertSees("Hannah Brook")
                .assertSeesNot("Idris Cole")
                .tick("Yes: talks, figures and time")
                .fill("In your words", "You will have the figures by the end of the month.")
                .assertAccessible()
                .press("Send the answer")
                .assertSees("The answer is sent");

        String ballot = openBallot(hannah, circle);
        Path paperOfHannah = takePaper(hannah, ballot);
        String paperOfIdris = takePaperByKeyboard(idris, ballot);
        Visitor meera = as(MEERA);
        meera.page().setViewportSize(NARROW, HEIGHT);
        Path paperOfMeera = takePaper(meera, ballot);
        hannah.open("/ballot/vote/" + ballot).assertSees("The voting begins when the last paper is out");

        me.open("/").later(Duration.ofDays(7));
        String tokenOfHannah = vote(another(), ballot, paperOfHannah, "Yes");
        String tokenOfMeera = voteNarrow(ballot, paperOfMeera, "No");
        String tokenOfIdris = voteByKeyboard(ballot, paperOfIdris);
        Assertions.assertThat(List.of(tokenOfHannah, tokenOfMeera, tokenOfIdris))
                .doesNotHaveDuplicates();
        votedOtherwise(ballot, paperOfHannah);
        me.open("/ballot/view/" + ballot).assertSees("is not told before").assertSeesNot(tokenOfHannah);

        me.later(Duration.ofDays(7));
        me.open("/ballot/view/" + ballot)
                .assertSees("carried")
                .assertSees("2 of 3")
                .assertSees(tokenOfHannah)
                .assertSees(tokenOfIdris);
        assertAccessible();
        me.fill("Number on your receipt", tokenOfMeera).press("Find").assertSees(tokenOfMeera);
        me.assertSeesNot(tokenOfIdris);
        assertThat(page.locator("main tbody").last()).containsText("No");
        Assertions.assertThat(page.request()
                        .get(TestPortal.address()
                                .resolve("/api/ballots/" + ballot + "/votes.csv")
                                .toString())
                        .text()
                        .lines()
                        .filter(line -> line.endsWith(",YES"))
                        .count())
                .isEqualTo(2);
        hannah.open("/mutual/view/" + circle).assertSees("The staff have agreed");
        hannah.assertAccessible();
        reserve(hannah, circle);
    }

    private void reserve(Visitor hannah, String circle) {
        LocalDate today = hannah.portalTime().atZone(ZoneId.of("Europe/London")).toLocalDate();
        LocalDate starts = today.plusDays(200);
        hannah.open("/tasks").assertSees("Choose the way to a contract");
        hannah.open("/mutual/route/" + circle)
                .fill("Value over the whole term, in pounds with VAT", "1200000")
                .fill("Expected day of the award", today.plusDays(150).toString())
                .fill("First day of the term", starts.toString())
                .fill("Last day of the term", starts.plusYears(5).toString())
                .tick("It is there to deliver public services, mainly ones that may be reserved")
                .tick("It stays: not for profit")
                .fill("Seats on the board", "7")
                .fill("Of these held by employees", "3")
                .fill("Votes in the general meeting", "3")
                .fill("Of these votes held by employees", "3")
                .press("Check")
                .assertSees("Checked by the rules in force from 24 February 2025");
        assertThat(hannah.page().locator("main tbody .status.bad")).hasCount(2);
        hannah.assertAccessible();
        hannah.press("Ask the council").assertSees("ends after five years at the latest");
        hannah.fill("Last day of the term", starts.plusYears(5).minusDays(1).toString())
                .fill("Of these held by employees", "4")
                .press("Ask the council")
                .assertSees("Name a paper for purpose, surplus, board and votes");
        for (String paper : List.of(
                "Paper that shows the purpose",
                "Paper that shows what becomes of a surplus",
                "Paper that shows who is on the board",
                "Paper that shows who has votes")) {
            hannah.fill(paper, "Rules of the society, clause 4");
        }
        hannah.press("Ask the council").assertSees("The council is asked").assertAccessible();
        Visitor officer = as("anil.shah@ashcombe.example");
        officer.open("/mutual/reservation/" + circle)
                .assertSees("Rules of the society, clause 4")
                .tick("Yes, reserve it to public service mutuals")
                .fill("Reasons", "Yes.")
                .press("Decide")
                .assertSees("Give your reasons in at least 40 characters");
        officer.assertAccessible();
        officer.fill("Reasons", "The staff control the body by its rules, and two other mutuals could bid as well.")
                .press("Decide")
                .assertSees("The decision is sent")
                .assertSees("competitive flexible procedure")
                .follow("Prepare the tender");
        officer.assertHeading("tender");
        hannah.open("/mutual/view/" + circle).assertSees("Procurement reserved");
    }

    private String begin(Visitor hannah) {
        hannah.open("/mutual/about").assertHeading("Staff mutuals").assertAccessible();
        hannah.follow("Your circles").follow("Begin a circle");
        hannah.press("Begin").assertAccessible();
        hannah.select("The service you work in", "Harrow Lane youth club");
        hannah.fill("What you call yourselves", name)
                .fill("The idea", "Open until ten on Fridays.")
                .press("Begin")
                .assertHeading(name)
                .assertSees("So far you are alone in it")
                .assertAccessible();
        return hannah.reference();
    }

    private void invite(Visitor hannah, Visitor idris, String circle) {
        hannah.open("/mutual/view/" + circle)
                .fill("Address of a colleague", IDRIS)
                .press("Ask in")
                .assertSees("Asked. They find the invitation here");
        idris.open("/mutual/list").assertSees(name).assertAccessible();
        idris.page()
                .locator("main input[type=submit][title='Join " + name + "']")
                .click();
        idris.assertHeading(name).assertSees("Hannah Brook");
    }

    private void nobodyElseSees(String circle) {
        for (String stranger :
                List.of("helen.marsh@ashcombe.example", "tom.okafor@ashcombe.example", "wendy.ash@staff.example")) {
            assertNotFound(as(stranger), "/mutual/view/" + circle);
        }
        Visitor administrator = as("helen.marsh@ashcombe.example");
        administrator.open("/admin/mail").assertSeesNot(IDRIS);
        administrator.open("/admin/audit").assertSeesNot("StartCircle").assertSeesNot("InviteToCircle");
    }

    private static void assertNotFound(Visitor visitor, String path) {
        Assertions.assertThat(visitor.page()
                        .navigate(TestPortal.address().resolve(path).toString())
                        .status())
                .as(path)
                .isIn(403, 404);
    }

    @Test
    void aBidTeamLosesTheCouncilsSide() {
        Visitor hannah = as(HANNAH);
        Visitor tom = as("tom.okafor@ashcombe.example");
        String circle = begin(hannah);
        hannah.open("/mutual/view/" + circle)
                .fill("Address of a colleague", "tom.okafor@ashcombe.example")
                .press("Ask in")
                .assertSees("Asked. They find the invitation here");
        tom.open("/mutual/list");
        tom.page().locator("main input[type=submit][title='Join " + name + "']").click();
        tom.assertHeading(name);
        hannah.open("/mutual/statement/" + circle)
                .fill("What you tell the employer", "We want to run the youth club ourselves and ask you for talks.")
                .tick("I agree that the employer learns my name as the speaker")
                .press("Send to the employer")
                .assertSees("The employer has it");
        tom.open("/mutual/answer/" + circle).assertSees("Will the council work with them?");
        tom.open("/tasks").assertSees(name);

        tom.open("/mutual/view/" + circle)
                .page()
                .getByText("Join the bid team")
                .first()
                .click();
        tom.press("Join for good").assertSees("Read what joining costs");
        tom.page().getByText("Join the bid team").first().click();
        tom.tick("I know that, and that my name is told")
                .press("Join for good")
                .assertSees("The council’s side of this service is closed to you")
                .assertAccessible();
        assertNotFound(tom, "/mutual/answer/" + circle);
        tom.open("/tasks").assertSeesNot(name);
        tom.open("/mutual/view/" + circle).assertHeading(name);
        Visitor ruth = as("ruth.pemberton@ashcombe.example");
        ruth.open("/mutual/answer/" + circle).assertSees("Tom Okafor").assertAccessible();
        as("simon.fairley@ashcombe.example").open("/admin/audit").assertSees("InformationBarrier");
        hannah.open("/mutual/view/" + circle)
                .page()
                .getByText("Give up")
                .first()
                .click();
        hannah.press("Give up for good").assertSees("It is given up");
        tom.open("/mutual/answer/" + circle).assertHeading(name);
    }

    private static String openBallot(Visitor hannah, String circle) {
        LocalDate today = hannah.portalTime().atZone(ZoneId.of("Europe/London")).toLocalDate();
        hannah.open("/tasks").assertSees("Ask all staff in a secret ballot");
        hannah.open("/ballot/open/" + circle)
                .assertSees("3 people may vote")
                .fill("The question, to be answered by yes or no", "Shall we run the youth club ourselves?")
                .fill("Ballot papers until", today.plusDays(1).toString())
                .press("Open the ballot")
                .assertSees("Leave everybody time to take a paper");
        hannah.assertAccessible();
        hannah.fill("Ballot papers until", today.plusDays(6).toString())
                .fill("Votes until", today.plusDays(12).toString())
                .press("Open the ballot")
                .assertHeading("Shall we run the youth club ourselves?")
                .assertSees("50 %: 2 votes");
        hannah.assertAccessible();
        return hannah.reference();
    }

    private static Path takePaper(Visitor voter, String ballot) throws Exception {
        voter.open("/ballot/view/" + ballot).follow("Take your ballot paper");
        voter.press("Take my ballot paper").assertSees("You have your ballot paper");
        Download file = voter.page().waitForDownload(() -> voter.page()
                .locator("main a.button", new Page.LocatorOptions().setHasText("Keep it as a file"))
                .first()
                .click());
        Assertions.assertThat(Files.readString(file.path())).startsWith("allmende-paper-1:" + ballot + ":");
        voter.open("/ballot/paper/" + ballot).assertSees("You have your ballot paper");
        voter.assertAccessible();
        return file.path();
    }

    private String takePaperByKeyboard(Visitor voter, String ballot) {
        voter.open("/ballot/paper/" + ballot);
        tabTo(voter.page(), "[data-part=button]");
        voter.page().keyboard().press("Enter");
        assertThat(voter.page().locator("[data-part=paper] h2")).isFocused();
        tabTo(voter.page(), "#paper-text");
        return voter.page().locator("#paper-text").inputValue();
    }

    private static String vote(Visitor nobody, String ballot, Path paper, String choice) {
        nobody.open("/ballot/vote/" + ballot)
                .press("Put it into the urn")
                .assertSees("This is no paper of this ballot");
        nobody.assertAccessible();
        nobody.page().locator("#paper-file").setInputFiles(paper);
        assertThat(nobody.page().locator("#paper-text"))
                .hasValue(java.util.regex.Pattern.compile("^allmende-paper-1:.*"));
        nobody.page()
                .getByLabel(choice, new Page.GetByLabelOptions().setExact(true))
                .check();
        nobody.press("Put it into the urn").assertSees("Your vote is in the urn");
        nobody.assertAccessible();
        return nobody.page().locator("[data-part=token]").innerText();
    }

    private String voteNarrow(String ballot, Path paper, String choice) {
        Visitor nobody = another();
        nobody.page().setViewportSize(NARROW, HEIGHT);
        return vote(nobody, ballot, paper, choice);
    }

    private String voteByKeyboard(String ballot, String paper) {
        Visitor nobody = another().open("/ballot/vote/" + ballot);
        Page at = nobody.page();
        tabTo(at, "#paper-text");
        at.keyboard().insertText(paper);
        tabTo(at, "input[name=choice]");
        at.keyboard().press("Space");
        tabTo(at, "[data-part=button]");
        at.keyboard().press("Enter");
        assertThat(at.locator("[data-part=receipt] h2")).isFocused();
        return at.locator("[data-part=token]").innerText();
    }

    private void votedOtherwise(String ballot, Path paper) {
        Visitor nobody = another().open("/ballot/vote/" + ballot);
        nobody.page().locator("#paper-file").setInputFiles(paper);
        nobody.page()
                .getByLabel("No", new Page.GetByLabelOptions().setExact(true))
                .check();
        nobody.press("Put it into the urn").assertSees("A vote with this paper is in the urn, and says something else");
    }

    private static void tabTo(Page at, String selector) {
        for (int i = 0; i < FAR; i++) {
            at.keyboard().press("Tab");
            if ((Boolean) at.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
        }
        throw new AssertionError(selector + " cannot be reached by Tab at " + at.url());
    }
}
