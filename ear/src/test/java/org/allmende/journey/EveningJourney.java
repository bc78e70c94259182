package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Map;
import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Volunteers write an expression of interest in an evening or two, with three partners, and send it. */
class EveningJourney extends Journey {

    private static final String OWNER = "amira.osei@libraries.example";
    private static final String PARTNER = "margaret.doyle@baths.example";
    private static final String OTHER_PARTNER = "frances.whitby@stoke.example";
    private static final String WORDS =
            "Forty of us have read aloud there for six years, and we have set £18,000 aside.";
    private static final String MONEY = "What are your financial resources?";
    private static final String READY = "How will you be able to provide the service?";
    private static final Map<String, String> JOINT = Map.of(
            "The service and the area", "Which service do you want to provide, and for which area?",
            "For the area", "How will the area be better for it?",
            "For those who use it", "How will you meet the needs of the users?");

    @Test
    void writesWithThreePartnersOverTwoSessionsAndSends() {
        String title = NewChallenge.publishService(as("tom.okafor@ashcombe.example"));
        Visitor lead = as(OWNER);
        lead.open("/challenge/check")
                .select("For which service?", title)
                .press("Go on")
                .press("Begin the challenge")
                .assertHeading("Your challenge for " + title);
        String draft = lead.reference();
        write(lead, "Your money", MONEY);
        lead.follow("Partners and subcontractors").assertSees("Nobody yet");
        lead.press("Add").assertSees("A name has between 2 and 200 characters");
        add(lead, "Member of the consortium: would provide the service together with us", "Baths friends", PARTNER);
        add(lead, "Subcontractor: would do a part of it for us", "Parish of Stoke", OTHER_PARTNER);
        add(lead, "Subcontractor: would do a part of it for us", "Chess club", "");
        lead.assertSees("invited, no answer yet").assertSees("you write for them");
        lead.assertAccessible();
        lead.signOut();

        Visitor partner = join(PARTNER, "Baths friends");
        partner.open("/challenge/list").follow(title);
        partner.assertSees("You take part in the challenge of Ashcombe Libraries Co-operative")
                .assertSeesNot("Send the challenge")
                .assertSees("The service and the area");
        partner.assertAccessible();
        write(partner, "Your money", MONEY);
        write(partner, "Ready by the time of a tender", READY);
        partner.follow("For the area").assertSees("has written nothing here yet");
        partner.fill("Your comment", "Shall we count the swimmers here?").press("Comment");
        partner.assertSees("Shall we count the swimmers here?");
        partner.assertAccessible();

        Visitor small = as(OTHER_PARTNER);
        small.page().setViewportSize(390, 844);
        small.open(Visitor.linkMailedTo(OTHER_PARTNER, "/challenge/join")).assertSees("You would be: Subcontractor");
        small.assertAccessible();
        small.tick("Stoke Ashcombe Parish Council").press("Take part");
        small.assertSeesNot("The service and the area");
        write(small, "Your money", MONEY);
        write(small, "Ready by the time of a tender", READY);
        small.open("/challenge/team/" + draft).assertSeesNot("Add one");

        Visitor again = as(OWNER);
        again.open("/challenge/write/" + draft).assertSees("One comment waits");
        JOINT.forEach((part, question) -> write(again, part, question));
        again.follow("For the area").press("Settled").assertSees("settled by Amira Osei");
        again.open("/challenge/write/" + draft);
        write(again, "Ready by the time of a tender", READY);
        again.assertSees("Cannot be sent yet: 2 parts are not finished");
        again.assertAccessible();
        writeForChessClub(again, draft);
        again.tick("We know that an acceptance opens a competition, and that another may win it")
                .press("Send the challenge")
                .assertSees("Received");
        me.open("/challenge/view/" + draft)
                .assertSees("Friends of Thornby Baths")
                .assertSees("Chess club");
        assertThat(me.main().getByText("Your money")).hasCount(0);
        assertAccessible();
        Visitor officer = as("tom.okafor@ashcombe.example");
        officer.open("/challenge/decide/" + draft).assertSees("Your money – Chess club");
        partner.open("/challenge/view/" + draft).assertSees("Your money – Friends of Thornby Baths");
        assertThat(partner.main().getByText("Your money – Chess club")).hasCount(0);
    }

    @Test
    void seesWhoElseWritesHere() {
        String title = NewChallenge.publishService(as("tom.okafor@ashcombe.example"));
        Visitor lead = as(OWNER);
        lead.open("/challenge/check")
                .select("For which service?", title)
                .press("Go on")
                .press("Begin the challenge");
        String draft = lead.reference();
        lead.follow("For the area").field("How will the area be better for it?").pressSequentially("Warm rooms.");
        Visitor editor = as("ben.hartley@libraries.example");
        editor.open("/challenge/write/" + draft).follow("For the area");
        assertThat(editor.main().getByText("Amira Osei is writing here too")).isVisible();
        editor.assertAccessible();
    }

    private Visitor join(String email, String invitedAs) {
        Visitor partner = as(email);
        partner.open(Visitor.linkMailedTo(email, "/challenge/join"))
                .assertSees("You would be: Member of the consortium");
        partner.press("Take part").assertSees("Please fill this in.");
        partner.assertAccessible();
        partner.tick("Friends of Thornby Baths").press("Take part").assertSees("You take part. Write your part here.");
        partner.assertSeesNot(invitedAs);
        return partner;
    }

    private static void add(Visitor lead, String capacity, String name, String email) {
        lead.tick(capacity)
                .fill("Name of the organisation", name)
                .fill("Email address", email)
                .press("Add")
                .assertSees(email.isEmpty() ? "Chess club is added" : "The invitation is on its way to " + email);
    }

    private static void write(Visitor writer, String part, String question) {
        writer.page()
                .locator("main a", new com.microsoft.playwright.Page.LocatorOptions().setHasText(part))
                .first()
                .click();
        finish(writer, question);
    }

    private static void finish(Visitor writer, String question) {
        writer.fill(question, WORDS)
                .tick("I have finished this part")
                .press("Save")
                .assertSees("Saved.");
    }

    private static void writeForChessClub(Visitor lead, String draft) {
        for (String question : List.of(MONEY, READY)) {
            lead.open("/challenge/write/" + draft);
            lead.page()
                    .locator("main h2:has-text('Chess club') ~ ul")
                    .first()
                    .locator("a")
                    .nth(question.equals(MONEY) ? 0 : 1)
                    .click();
            finish(lead, question);
        }
    }
}
