package org.allmende.journey;

import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.junit.jupiter.api.Test;

/** A procurement officer writes a tender, is held to the rules, publishes it, and everybody finds it. */
class TenderJourney extends Journey {

    @Test
    void isHeldToTheRulesAndThenFoundByEverybody() {
        String title = Visitor.unique("Benches for the green");
        me.signIn(TenderPaper.OFFICER);
        TenderPaper paper = TenderPaper.begin(me, title)
                .describe()
                .lot(0, title, "240000")
                .quality(0, "How it is run", "60")
                .quality(1, "Neighbours have a say", "20")
                .price(2, "15")
                .dueIn(10);

        me.press("Publish the tender").assertProblem("Moderator", "Choose a moderator");
        paper.team();
        me.press("Publish the tender").assertSees("The weights add up to 95, not to 100");
        me.assertSees("Together 95 of 100 points").assertAccessible();

        paper.price(2, "20");
        me.page().locator("[id='tender:light']").uncheck();
        me.press("Publish the tender").assertProblem("Last day for bids", "25 days");

        String reference = paper.dueIn(40).publish();
        me.assertSees("The bidders’ turn").assertAccessible();

        me.open("/tender/edit/" + reference).assertSees("Published, and therefore fixed");
        me.assertCannotPress("Publish the tender").assertCannotPress("Save the draft");

        Visitor visitor = another();
        visitor.open("/tender/list").fill("Words in title, summary, reference or CPV code", title);
        visitor.press("Search tenders")
                .assertSees("One tender")
                .assertAccessible()
                .follow(title);
        visitor.assertHeading(title).assertSees("The bidders’ turn").assertSees("12:00 noon");
        visitor.assertAccessible();
    }

    @Test
    void cancelsWithAReasonThatEverybodyReads() {
        String title = Visitor.unique("Benches for the yard");
        me.signIn(TenderPaper.OFFICER);
        String reference = TenderPaper.published(me, title);

        me.open("/tender/edit/" + reference)
                .page()
                .getByText("Cancel this tender")
                .click();
        me.press("Cancel the tender").assertSees("reason");
        me.page().getByText("Cancel this tender").first().click();
        me.fill("Why it is cancelled", "The yard is to become a garden.").press("Cancel the tender");

        Visitor visitor = another();
        visitor.open("/tender/view/" + reference)
                .assertSees("The yard is to become a garden.")
                .assertSees("Nobody’s turn")
                .assertCannotPress("Start a bid")
                .assertAccessible();
    }

    @Test
    void aDraftIsNobodyElsesToSee() {
        me.signIn(TenderPaper.OFFICER);
        TenderPaper.begin(me, Visitor.unique("Benches, perhaps"));
        String reference = me.reference();

        Visitor visitor = another();
        visitor.open("/tender/view/" + reference).assertSees("There is no such page");
        visitor.signIn("samuel.reed@harrowlane.example")
                .open("/tender/view/" + reference)
                .assertSees("There is no such page");
    }
}
