package org.allmende.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.junit.jupiter.api.Test;

/**
 * A council awards two lots, of which one may win one: everybody is told at one moment, then the public, and nobody signs before the
 * standstill.
 */
class AwardJourney extends Journey {

    private static final String TENDER = "Repair café and library of things";
    private static final String WINNER = "Harrow Lane Community Trust";
    private static final String SECOND = "Ashcombe Libraries Co-operative";
    private static final String LOSER = "Warm Homes Ashcombe";

    @Test
    void awardsTellsAllBiddersAtOnceAndWaitsForTheStandstill() {
        Visitor officer = as("anil.shah@ashcombe.example");
        officer.open("/tasks");
        officer.main()
                .locator("li", new Locator.LocatorOptions().setHasText(TENDER))
                .getByText("Decide the award")
                .first()
                .click();
        officer.assertHeading("Decide the award")
                .assertSees("Lot 1 goes to " + WINNER)
                .assertSees("Passed over, because one may not win more lots: " + WINNER)
                .assertSees("Lot 2 goes to " + SECOND)
                .assertAccessible();
        String tender = officer.reference();

        officer.press("Decide and tell all bidders").assertHeading("Publish the award notice");
        officer.assertSees("3 sent, all at the same instant")
                .assertSees("Day 1 of 8")
                .assertSees("Day 8 of 8")
                .assertAccessible();

        String toldToWinner = told("samuel.reed@harrowlane.example", "Your bid has won");
        assertThat(told("samuel.reed@harrowlane.example", "First here, but not awarded"))
                .isEqualTo(toldToWinner);
        assertThat(told("amira.osei@libraries.example", "Your bid has won")).isEqualTo(toldToWinner);
        assertThat(told("beatrice.lowe@warmhomes.example", "Another bid has won"))
                .as("all are told at the same instant")
                .isEqualTo(toldToWinner);
        open("/tender/view/" + tender);
        assertThat(page.locator("main").innerText()).doesNotContain(WINNER);

        officer.press("Publish now").assertHeading("Award: " + TENDER);
        officer.assertSees("Standstill runs").assertSees("Can be signed from");
        String award = officer.reference();

        open("/award/view/" + award);
        assertThat(page.locator("main").innerText())
                .contains(WINNER, SECOND, "Day 8 of 8", "Nobody needs to act")
                .doesNotContain(LOSER);
        assertAccessible();

        Visitor manager = as("farah.aziz@ashcombe.example");
        manager.open("/award/view/" + award)
                .assertSees("Can be signed from")
                .assertCannotPress("Prepare the contract")
                .assertCannotPress("Sign the contract");
        manager.open("/tasks");
        assertThat(manager.main().locator(".tasks").allInnerTexts())
                .as("what is the contract manager's turn")
                .noneMatch(tasks -> tasks.contains(TENDER));
    }

    /** What the mail leads the bidder to, and when it says that it was sent. */
    private String told(String email, String result) {
        String summary = Visitor.linkMailedTo(email, "/award/summary/");
        Visitor bidder = as(email);
        bidder.open(summary)
                .assertHeading("Assessment summary")
                .assertSees(TENDER)
                .assertSees(result);
        bidder.assertAccessible();
        return bidder.main()
                .locator("dl > div", new Locator.LocatorOptions().setHasText("Sent"))
                .first()
                .locator("dd")
                .innerText();
    }
}
