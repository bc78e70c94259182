package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.junit.jupiter.api.Test;

/** From a service that somebody could run better to the council's answer, with all that the law demands on the way. */
class ChallengeJourney extends Journey {

    private static final String OFFICER = "tom.okafor@ashcombe.example";
    private static final String OWNER = "amira.osei@libraries.example";
    private static final String EDITOR = "ben.hartley@libraries.example";
    private static final String WORDS =
            "We have run the reading room for six years with 40 volunteers, and our members have set £18,000 aside.";
    private static final String REASONS =
            "The council weighed what the users say and what it costs. It finds that the area would be better for it.";

    private static final Map<String, String> PARTS = Map.of(
            "Your money", "What are your financial resources?",
            "Ready by the time of a tender", "How will you be able to provide the service?",
            "The service and the area", "Which service do you want to provide, and for which area?",
            "For the area", "How will the area be better for it?",
            "For those who use it", "How will you meet the needs of the users?");

    @Test
    void acceptsAChallengeForAServiceJustPublished() {
        Visitor officer = as(OFFICER);
        officer.open("/periods/edit")
                .fill("Most days until the decision", "90")
                .fill("Least days until the tender", "30")
                .fill("Most days until the tender", "180")
                .assertAccessible()
                .press("Publish the periods")
                .assertSees("The periods are published");
        String title = NewChallenge.publishService(officer);

        Visitor treasurer = as(OWNER);
        begin(treasurer, title);
        treasurer.assertSees("Cannot be sent yet: 5 parts are not finished").assertCannotPress("Send the challenge");
        treasurer.assertAccessible();
        String draft = treasurer.reference();

        treasurer
                .follow("Your money")
                .field("What are your financial resources?")
                .pressSequentially(WORDS);
        assertThat(treasurer.page().locator("[role=status]").last()).containsText("Saved ");
        treasurer.assertAccessible();
        Visitor atHome = as(OWNER);
        atHome.open("/challenge/write/" + draft).follow("Your money");
        assertThat(atHome.field("What are your financial resources?")).hasValue(WORDS);

        writeAllParts(treasurer, draft);
        treasurer.press("Send the challenge").assertSees("Please read the warning");
        String sent = send(treasurer);
        treasurer.assertHeading(title).assertSees("Received");

        officer.open("/challenge/decide/" + sent).assertSees("No decision before the notice of timing is sent");
        assertThat(officer.main().getByText("What do you propose?")).hasCount(0);
        officer.assertAccessible();
        sendNotice(officer, sent);

        TwoOfficers.declare(officer, sent);
        officer.assertSees("Does it meet the law?").assertSees("Your money: 19 words");
        officer.assertAccessible();
        officer.follow("Accept");
        officer.fill("Reasons", "Yes.").press("Propose it to another officer");
        officer.assertSees("the social, the economic and the environmental wellbeing");
        officer.assertAccessible();
        TwoOfficers.considerWellbeing(officer)
                .press("Propose it to another officer")
                .assertSees("Reasons are required by law");
        officer.fill("Reasons", REASONS)
                .press("Propose it to another officer")
                .assertSees("Proposed. Another officer has to confirm it.")
                .assertSees("You have proposed this")
                .assertCannotPress("Confirm: accept and publish");
        officer.assertAccessible();
        me.open("/challenge/view/" + sent).assertSeesNot(REASONS);

        Visitor other = as(TwoOfficers.CONFIRMER);
        TwoOfficers.confirm(other, sent, "Confirm: accept and publish");
        other.assertSees("It is accepted and published");

        me.open("/challenge/view/" + sent)
                .assertSees("Accepted")
                .assertSees(REASONS)
                .assertSees("Tom Okafor, Ruth Pemberton")
                .assertSees("Conflicts of interest declared")
                .assertSees("Nobody needs to drive to the next town for a book.")
                .assertSees("Money and capability are read by the council alone");
        assertAccessible();
        treasurer.open("/challenge/write/" + sent).assertCannotPress("Send the challenge");
        officer.open("/challenge/decide/" + sent).assertSees("There is nothing to decide");
        assertThat(officer.main().getByText("What do you propose?")).hasCount(0);
    }

    @Test
    void rejectsOnlyOnAGroundAndShowsWhy() {
        Visitor officer = as(OFFICER);
        String title = NewChallenge.publishService(officer);
        Visitor owner = as(OWNER);
        begin(owner, title);
        writeAllParts(owner, owner.reference());
        String sent = send(owner);
        sendNotice(officer, sent);

        TwoOfficers.declare(officer, sent);
        officer.follow("Reject");
        TwoOfficers.considerWellbeing(officer)
                .fill("Reasons", REASONS)
                .press("Propose it to another officer")
                .assertSees("Name at least one ground");
        officer.assertAccessible();
        officer.tick("4. A written decision to stop the service was already taken")
                .press("Propose it to another officer")
                .assertSees("Ground 4 is a fact. Name the document that shows it");
        officer.field("4. A written decision to stop the service was already taken")
                .uncheck();
        officer.tick("9. It is frivolous or vexatious")
                .press("Propose it to another officer")
                .assertSees("Ground 9 judges people");
        officer.field("9. It is frivolous or vexatious").uncheck();
        officer.tick("2. Information in it is materially inadequate or inaccurate")
                .tick("10. Accepting it would be likely to break the law")
                .press("Propose it to another officer")
                .assertSees("Proposed. Another officer has to confirm it.");
        Visitor other = as(TwoOfficers.CONFIRMER);
        TwoOfficers.declare(other, sent);
        other.page().getByText("Send it back").first().click();
        other.fill("What has to change?", "Ground 2 is not enough: say which figure.")
                .press("Send it back");
        other.assertSees("It went back");
        officer.open("/challenge/decide/" + sent)
                .assertSees("Earlier proposals")
                .follow("Reject");
        officer.press("Propose it to another officer").assertSees("Proposed");
        other.open("/challenge/decide/" + sent)
                .press("Confirm: reject and publish")
                .assertSees("It is rejected; grounds and reasons are published");

        me.open("/challenge/list?status=REJECTED")
                .follow(title)
                .assertSees("Information in it is materially inadequate or inaccurate")
                .assertSees("S.I. 2012/1647 Sch para 2")
                .assertSees("S.I. 2012/1647 Sch para 10")
                .assertSees(REASONS);
        assertAccessible();
    }

    @Test
    void takesAChallengeBackAfterSendingItOnceByTwoClicks() {
        String title = NewChallenge.publishService(as(OFFICER));
        Visitor owner = as(OWNER);
        begin(owner, title);
        writeAllParts(owner, owner.reference());
        owner.tick("We know that an acceptance opens a competition, and that another may win it");
        owner.main()
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Send the challenge"))
                .dblclick();
        owner.assertHeading(title);
        String sent = owner.reference();
        assertThat(owner.main().getByText("challenged for " + title)).hasCount(1);

        owner.open("/challenge/write/" + sent)
                .page()
                .getByText("Withdraw")
                .first()
                .click();
        owner.press("Withdraw for good").assertSees("Withdrawn");
        me.open("/challenge/view/" + sent).assertSees("Withdrawn");
        as(OFFICER)
                .open("/challenge/timing/" + sent)
                .assertCannotPress("Send the notice")
                .assertSees("the challenge has ended");
    }

    @Test
    void tellsTheSecondOfTwoWhoWriteTheSamePartAndLosesNothing() {
        String title = NewChallenge.publishService(as(OFFICER));
        Visitor owner = as(OWNER);
        begin(owner, title);
        String draft = owner.reference();
        Visitor editor = as(EDITOR);
        String question = "How will the area be better for it?";
        owner.open("/challenge/write/" + draft).follow("For the area");
        editor.open("/challenge/write/" + draft).follow("For the area");

        owner.fill(question, "Open on Saturdays again.").press("Save").assertSees("Saved.");
        editor.fill(question, "Warm rooms in winter.").press("Save");
        editor.assertSees("Somebody has saved other words in this part meanwhile: Amira Osei")
                .assertSees("Amira Osei has saved other words meanwhile");
        assertThat(editor.main().locator(".compared del").first()).containsText("Open");
        editor.assertAccessible();
        assertThat(editor.field(question)).hasValue("Warm rooms in winter.");
        owner.open("/challenge/write/" + draft).follow("For the area");
        assertThat(owner.field(question)).hasValue("Open on Saturdays again.");

        editor.fill(question, "Open on Saturdays again, and warm rooms in winter.")
                .press("Keep what stands in the field");
        editor.open("/challenge/write/" + draft).follow("For the area");
        assertThat(editor.field(question)).hasValue("Open on Saturdays again, and warm rooms in winter.");
        editor.page().getByText("Version 1, Amira Osei").click();
        editor.press("Put these words back").assertSees("Version 1 stands here again");
        assertThat(editor.field(question)).hasValue("Open on Saturdays again.");
    }

    @Test
    void aServiceHasWindowsOfItsOwnUntilTheyAreEnded() {
        Visitor officer = as(OFFICER);
        String title = NewChallenge.publishService(officer);
        LocalDate opens = LocalDate.ofInstant(officer.portalTime(), ZoneId.of("Europe/London"))
                .plusDays(40);
        officer.follow("Windows and periods for this service")
                .assertSees("The council’s general periods hold for this service")
                .fill("Window 1 opens", opens.toString())
                .press("Publish the periods")
                .assertSees("A window needs both days");
        officer.assertAccessible();
        officer.fill("Window 1 closes", opens.plusDays(30).toString())
                .press("Publish the periods")
                .assertSees("These hold for this service alone")
                .assertAccessible();
        String reference = officer.reference();
        me.open("/services/view/" + reference).assertSees("for this service alone");
        me.follow("Challenge it")
                .select("What kind of body are you?", "Charity")
                .press("Check")
                .assertSees("No window is open now")
                .assertSees("The next window is open from");
        assertAccessible();
        officer.open("/periods/edit").assertSees(title);
        officer.open("/periods/edit/" + reference)
                .page()
                .getByText("End the periods of its own")
                .click();
        officer.press("End them").assertSees("general periods hold for this service again");
        me.open("/challenge/check?kind=CHARITY&service=" + reference).assertSees("You may challenge now");
    }

    @Test
    void tellsACompanyAndAVisitorWhatStandsInTheWay() {
        String title = NewChallenge.publishService(as(OFFICER));
        me.open("/challenge/check").assertHeading("May we challenge?");
        assertAccessible();
        me.select("For which service?", title)
                .press("Go on")
                .select("What kind of body are you?", "Company for profit")
                .press("Check")
                .assertSees("Not like this")
                .assertSees("A company for profit may bid in a tender, but may not challenge")
                .assertCannotPress("Begin the challenge");
        assertAccessible();

        Visitor company = as("vanessa.holt@meridian.example");
        company.open("/challenge/check").select("For which service?", title).press("Go on");
        company.assertSees("Not like this").assertCannotPress("Begin the challenge");
    }

    private static void begin(Visitor owner, String title) {
        owner.open("/challenge/check")
                .select("For which service?", title)
                .press("Go on")
                .assertSees("You may challenge now")
                .press("Begin the challenge")
                .assertHeading("Your challenge for " + title);
    }

    private static void writeAllParts(Visitor owner, String draft) {
        owner.open("/challenge/write/" + draft);
        PARTS.forEach((part, question) -> owner.follow(part)
                .fill(question, WORDS)
                .tick("I have finished this part")
                .press("Save")
                .assertSees("Saved."));
    }

    private static String send(Visitor owner) {
        owner.tick("We know that an acceptance opens a competition, and that another may win it")
                .press("Send the challenge")
                .assertSees("Received");
        return owner.reference();
    }

    private static void sendNotice(Visitor officer, String sent) {
        officer.open("/challenge/timing/" + sent)
                .fill("We expect to decide by", LocalDate.now().plusYears(3).toString())
                .press("Send the notice")
                .assertSees("The council has bound itself to decide by");
        officer.fill("We expect to decide by", withinTheClock(officer)).press("Send the notice");
        officer.assertSees("The notice is sent and published");
    }

    /** The day by which this very notice is due: long before the council has to decide. */
    private static String withinTheClock(Visitor officer) {
        return officer.page()
                .locator(".turn time")
                .first()
                .getAttribute("datetime")
                .substring(0, 10);
    }
}
