package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A tender of the sample whose deadline has passed is opened by two, scored by each alone and agreed on together. */
class EvaluationJourney extends Journey {

    private static final String TENDER = "A library of tools";
    private static final String CLOSED_BIDDER = "Upper Combe Allotment Society";
    private static final String OPEN_BIDDER = "Warm Homes Ashcombe";
    private static final String REASON =
            "Names nineteen households that were visited, with dates and what changed there.";
    private static final String GAP = "The letter of the insurer that the notice asks for is not among the files.";
    private static final int CRITERIA = 4;

    private String tender = "";

    @Test
    void twoOpenEachScoresAloneAndTheModeratorRecordsTheConsensus() {
        me.open("/tender/list?q=tools").follow(TENDER).assertSees("Bids received");
        tender = me.reference();
        open();

        Visitor anil = checks();
        Visitor priya = as("priya.nair@ashcombe.example");
        Visitor owen = as("owen.bevan@ashcombe.example");
        Visitor dorothy = as("dorothy.lamb@ashcombe.example");
        seesNothingBeforeDeclaring(owen);
        declareOneConflict(priya);
        declareNone(owen);
        declareNone(dorothy);
        seesNothingOfTheClosedBid(priya, owen);

        score(priya, 1, 2);
        seesNobodysScores(owen);
        score(owen, 2, 4);
        score(dorothy, 2, 3);

        Visitor judith = as("judith.amery@ashcombe.example");
        judith.open("/evaluation/consensus/" + tender).assertSees("Moderation cannot begin yet");
        judith.assertAccessible();
        lock(priya);
        lock(owen);
        lock(dorothy);
        asksAndDecides(anil, judith);
        agree(judith);
    }

    /** One bid is in order in one step; in the other something is missing, and its bidder is asked when both were looked at. */
    private Visitor checks() {
        Visitor anil = as(TenderPaper.OFFICER);
        anil.open("/evaluation/check/" + tender).assertSees("First declare conflicts of interest");
        anil.assertSeesNot(OPEN_BIDDER).assertAccessible();
        declareNone(anil);
        anil.assertSees(OPEN_BIDDER).assertSees(CLOSED_BIDDER).follow(OPEN_BIDDER);
        anil.assertHeading(OPEN_BIDDER).assertAccessible();
        anil.page().locator("summary:has-text('Something is missing')").click();
        anil.press("Put it on the list").assertProblem("In words", "Choose an item and what you found");
        anil.page().locator("select[id$='item']").selectOption("PROCEDURE");
        anil.page().locator("select[id$='finding']").selectOption("MISSING");
        anil.fill("In words", GAP).press("Put it on the list");
        anil.press("Record what is on the list").assertSees("First look at every bid");
        anil.assertCannotPress("Ask them now").assertAccessible();
        anil.follow(CLOSED_BIDDER).press("All in order").assertSees("The bid is in order and considered");
        return anil;
    }

    private void asksAndDecides(Visitor anil, Visitor moderator) {
        moderator.open("/evaluation/consensus/" + tender).assertSeesNot("Does this bid take part?");
        moderator.press("Record the result").assertSees("is still open");
        anil.open("/evaluation/check/" + tender).press("Ask them now").assertSees("The bidder is asked");
        String page = anil.page().url().replaceFirst(".*bid=", "/bid/request/");
        Visitor bidder = as("daniel.okoro@warmhomes.example");
        bidder.open(page)
                .assertSees(GAP)
                .assertSees("Only these lines may change")
                .assertAccessible();
        for (String other : List.of("george.penfold@allotments.example", "priya.nair@ashcombe.example")) {
            Assertions.assertThat(fetch(as(other), page).status()).as(other).isEqualTo(403);
        }
        bidder.fill("Your answer", REASON).press("Send the answer").assertSees("Your answer is with the council");
        bidder.assertCannotPress("Send the answer").assertAccessible();
        anil.open("/evaluation/check/" + tender)
                .assertHeading(OPEN_BIDDER)
                .assertSees(REASON)
                .assertAccessible();
        anil.page().locator("[id$='stands'] input[value=true]").check();
        anil.fill("Why?", "The letter is there, and nobody has signed it.");
        anil.page().locator("[id$='considered'] input[value=true]").check();
        anil.press("Decide").assertSees("but not by one person");
        anil.page().locator("[id$='considered'] input[value=false]").check();
        anil.press("Decide").assertSees("Decided, and the bidder is told").assertAccessible();
        twoPeopleSetTheFailAside(moderator, bidder, page);
    }

    /** The moderator proposes it, an officer outside of the panel approves, and the bid takes part again. */
    private void twoPeopleSetTheFailAside(Visitor moderator, Visitor bidder, String request) {
        moderator.open("/evaluation/override/" + tender).assertSees(OPEN_BIDDER).assertAccessible();
        moderator.page().locator("a[href*='?bid=']").first().click();
        moderator
                .fill("Why it should take part", "Because.")
                .press("Send the proposal")
                .assertProblem("Why it should take part", "20");
        moderator
                .fill("Why it should take part", "The letter is whole, and a name is missing under it.")
                .press("Send the proposal")
                .assertSees("The proposal waits for a second person")
                .assertAccessible();
        Visitor grace = as(TenderPaper.COLLEAGUE);
        grace.open(request.replace("/bid/request/", "/evaluation/override-decide/"))
                .assertSees("The letter is whole, and a name is missing under it.")
                .assertAccessible();
        grace.page().getByLabel("Yes, set the fail aside").check();
        grace.page().locator("[id$='reasons']").fill("Every bidder would be forgiven the same slip.");
        grace.press("Decide").assertSees("Decided. The moderator was told").assertAccessible();
        bidder.open(request).assertSees("Your bid is considered after all").assertAccessible();
    }

    private void open() {
        Visitor anil = as(TenderPaper.OFFICER);
        anil.open("/evaluation/open/" + tender).assertSees("2 bids").assertAccessible();
        anil.fill("Your opening passphrase", "not the right words").press("Do the first officer’s part");
        anil.assertSees("passphrase").assertSeesNot("Your part is done");
        anil.fill("Your opening passphrase", Visitor.PASSWORD).press("Do the first officer’s part");
        anil.assertSees("Your part is done")
                .assertCannotPress("Open the bids now")
                .assertSeesNot(OPEN_BIDDER);

        Visitor grace = as(TenderPaper.COLLEAGUE);
        grace.open("/evaluation/open/" + tender).fill("Your opening passphrase", Visitor.PASSWORD);
        grace.press("Open the bids now").assertSees("The bids are open");
        grace.assertSees(OPEN_BIDDER).assertSees(CLOSED_BIDDER).assertAccessible();
    }

    private void seesNothingBeforeDeclaring(Visitor evaluator) {
        evaluator
                .open("/evaluation/score/" + tender)
                .assertSees("No bid lies on your desk")
                .assertAccessible();
    }

    private void declareOneConflict(Visitor evaluator) {
        evaluator.open("/evaluation/conflicts/" + tender).assertAccessible();
        about(evaluator, CLOSED_BIDDER)
                .getByLabel("Yes, or others might think so")
                .check();
        about(evaluator, OPEN_BIDDER).getByLabel("No, none").check();
        evaluator.press("Declare").assertProblem("What is it?", "Say in a few words what the conflict is");
        evaluator.assertAccessible();
        about(evaluator, CLOSED_BIDDER).locator("textarea").fill("My brother has a plot there.");
        evaluator.press("Declare").assertSees("Your declaration is recorded");
    }

    private void declareNone(Visitor evaluator) {
        evaluator.open("/evaluation/conflicts/" + tender);
        about(evaluator, CLOSED_BIDDER).getByLabel("No, none").check();
        about(evaluator, OPEN_BIDDER).getByLabel("No, none").check();
        evaluator.press("Declare").assertSees("Your declaration is recorded");
    }

    private static Locator about(Visitor evaluator, String bidder) {
        return evaluator.main().locator("section.section").filter(new Locator.FilterOptions().setHasText(bidder));
    }

    private void seesNothingOfTheClosedBid(Visitor conflicted, Visitor free) {
        free.open("/evaluation/score/" + tender).follow(CLOSED_BIDDER).assertHeading(CLOSED_BIDDER);
        String bid = free.page().url().replaceFirst(".*bid=([^&]+).*", "$1");
        String file = free.page().locator(".sheet .docs a").first().getAttribute("href");
        Assertions.assertThat(fetch(free, file).status()).isEqualTo(200);

        conflicted.open("/evaluation/score/" + tender).assertSees(OPEN_BIDDER).assertSeesNot(CLOSED_BIDDER);
        conflicted.open("/evaluation/score/" + tender + "?bid=" + bid).assertSeesNot(CLOSED_BIDDER);
        Assertions.assertThat(fetch(conflicted, file).status()).isEqualTo(403);
        conflicted
                .open("/evaluation/conflicts/" + tender)
                .assertSees("conflict, closed to you")
                .assertAccessible();
        for (String other :
                List.of(TenderPaper.COLLEAGUE, "helen.marsh@ashcombe.example", "sophie.clarke@ashcombe.example")) {
            Assertions.assertThat(fetch(as(other), file).status()).as(other).isEqualTo(403);
        }
    }

    private static APIResponse fetch(Visitor visitor, String path) {
        return visitor.page().request().get(visitor.page().url().replaceFirst("(https?://[^/]+).*", "$1") + path);
    }

    /** The first score saves itself; the others go on by the button. */
    private void score(Visitor evaluator, int bids, int level) {
        evaluator.open("/evaluation/score/" + tender);
        fill(evaluator, level, "Good enough");
        assertThat(evaluator.page().locator("[id='score:given:state']"))
                .containsText("This hardly says more than the scale");
        fill(evaluator, level, REASON);
        assertThat(evaluator.page().locator("[id='score:given:state']")).not().containsText("hardly says");
        evaluator.page().reload();
        assertThat(evaluator.page().locator("[id='score:given:reason']")).hasValue(REASON);
        evaluator.assertAccessible();
        for (int done = 0; done < bids * CRITERIA; done++) {
            fill(evaluator, level, REASON);
            evaluator.press("Save and go on");
        }
    }

    private static void fill(Visitor evaluator, int level, String reason) {
        evaluator.page().locator(".levels input[value$=':" + level + "']").check();
        evaluator.page().locator("[id='score:given:reason']").fill(reason);
        assertThat(evaluator.page().locator("[id='score:given:state']")).containsText(Pattern.compile("Saved \\d\\d:"));
    }

    private void seesNobodysScores(Visitor evaluator) {
        evaluator.open("/evaluation/score/" + tender).assertSeesNot("2 Fair").assertSeesNot(REASON);
    }

    private void lock(Visitor evaluator) {
        evaluator.open("/evaluation/score/" + tender).press("Lock my scores").assertSees("Your scores are locked");
        evaluator
                .assertCannotPress("Save and go on")
                .assertCannotPress("Lock my scores")
                .assertAccessible();
    }

    private void agree(Visitor moderator) {
        moderator.open("/evaluation/consensus/" + tender).assertSees(REASON).assertAccessible();
        moderator.press("Record the result").assertSees("has no agreed level");
        for (String bidder : List.of(CLOSED_BIDDER, OPEN_BIDDER)) {
            moderator.open("/evaluation/consensus/" + tender).follow(bidder).assertHeading(bidder);
            for (int i = 0; i < CRITERIA; i++) {
                moderator.page().locator("select[id$=':level']").nth(i).selectOption("3");
                moderator.page().locator("textarea[id$=':reason']").nth(i).fill(REASON);
            }
            moderator.press("Save this bid").assertSees("Saved.");
        }
        moderator
                .press("Record the result")
                .assertSees("The result is recorded and final")
                .assertAccessible();
        me.open("/tender/view/" + tender)
                .assertSees("The panel agreed on its scores")
                .assertAccessible();
    }
}
