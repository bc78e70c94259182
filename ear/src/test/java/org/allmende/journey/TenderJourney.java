package org.allmende.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.junit.jupiter.api.Test;

/** A procurement officer writes a tender and is held to the rules, a second one looks and publishes it, and everybody finds it. */
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

        me.press("Go on to the proposal").assertSees("The weights add up to 95, not to 100");
        me.assertSees("Together 95 of 100 points").assertAccessible();

        paper.price(2, "20");
        me.page().locator("[id='tender:light']").uncheck();
        me.press("Go on to the proposal").assertProblem("Last day for bids", "25 days");

        paper.dueIn(40).condition("Begins to build", "Spring is short, and the benches must stand before summer.");
        paper.demandingContracts("BEYOND_LAW");
        me.press("Go on to the proposal").assertSees("s.22(4)(a)").assertAccessible();
        String reference = proposes(paper.demandingContracts("NONE").goOn());
        Visitor colleague = as(TenderPaper.COLLEAGUE);
        String seen = looksAndPublishes(colleague, reference);
        colleague.assertHeading(title).assertSees("The bidders’ turn").assertAccessible();
        assertThat(notice(colleague))
                .as("everybody sees what the second officer has seen")
                .isEqualTo(seen);

        me.open("/tender/edit/" + reference).assertSees("Published, and therefore fixed");
        me.assertCannotPress("Go on to the proposal").assertCannotPress("Save the draft");

        Visitor visitor = another();
        visitor.open("/tender/list").fill("Words in title, summary, reference or CPV code", title);
        visitor.press("Search tenders")
                .assertSees("One tender")
                .assertAccessible()
                .follow(title);
        visitor.assertHeading(title).assertSees("The bidders’ turn").assertSees("12:00 noon");
        visitor.assertSees("Begins to build within a month.").assertAccessible();
        answersTheCondition(as("samuel.reed@harrowlane.example"), reference);
    }

    /** A bidder says whether it is met and where that is shown; the dry run asks for it until then. */
    private static void answersTheCondition(Visitor bidder, String tender) {
        bidder.open("/tender/view/" + tender).follow("Start a bid").press("Begin");
        bidder.assertHeading("Your bid");
        String bid = bidder.reference();
        bidder.open("/bid/submit/" + bid).assertSees("Begins to build");
        bidder.open("/bid/conditions/" + bid)
                .assertHeading("Conditions of participation")
                .assertSees("Begins to build within a month.")
                .assertAccessible();
        bidder.page().getByLabel("Yes, it is met").check();
        bidder.fill("Where it is shown: Begins to build", "Plan.pdf, page 2").press("Save the answers");
        bidder.assertSees("Your answers to the conditions are saved.");
        bidder.open("/bid/submit/" + bid).assertSees("Plan.pdf, page 2").assertAccessible();
    }

    /** Is asked for a team, for what is said about each of its people, and for what is done about a conflict. */
    private String proposes(TenderPaper paper) {
        me.assertAccessible();
        me.press("Next: conflicts of interest").assertProblem("Moderator", "Choose a moderator");
        paper.team().withoutConflicts();
        me.page().locator("select[id$=':kind']").last().selectOption("ACTUAL");
        me.press("Propose publication").assertSees("what the conflict of");
        me.page().locator("textarea[id$=':circumstances']").last().fill("Her brother keeps the books of a bidder.");
        me.page().locator("textarea[id$=':steps']").last().fill("She has no part in what comes after the opening.");
        me.press("Propose publication").assertSees("is not settled").assertAccessible();
        me.page().locator("input[id$=':mitigated']").last().check();
        String reference = paper.propose();
        me.assertAccessible().assertCannotPress("Publish the tender");
        return reference;
    }

    /** Sends it back once, and publishes it when it comes again; gives what was seen. */
    private String looksAndPublishes(Visitor colleague, String reference) {
        String reason = "The benches need a place where they are to stand.";
        colleague
                .open("/tender/publish/" + reference)
                .press("Send it back")
                .assertProblem("What is to be put right first", "20");
        colleague
                .fill("What is to be put right first", reason)
                .press("Send it back")
                .assertSees("Sent back");

        me.open("/tender/edit/" + reference).assertSees(reason).assertAccessible();
        me.fill("What the provider must do", "Build them by the pond.").press("Go on to the proposal");
        me.press("Propose publication").assertSees("It waits for another officer");

        colleague
                .open("/tender/publish/" + reference)
                .assertSees("Build them by the pond.")
                .assertAccessible();
        colleague.assertSees("Her brother keeps the books of a bidder.");
        String seen = notice(colleague);
        colleague.press("Publish the tender");
        return seen;
    }

    /** The notice as it reads, but for the instant of its publication. */
    private static String notice(Visitor reader) {
        return String.join("\n", reader.page().locator(".tender-notice").allInnerTexts())
                .replaceFirst("Published\\s*\\n[^\\n]*", "Published");
    }

    @Test
    void cancelsWithAReasonThatEverybodyReads() {
        String title = Visitor.unique("Benches for the yard");
        me.signIn(TenderPaper.OFFICER);
        String reference = TenderPaper.published(me, as(TenderPaper.COLLEAGUE), title);

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
