package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.allmende.testing.Visitor;

/** What two officers do to decide on a challenge, in the words of the screen. */
final class TwoOfficers {

    static final String PROPOSER = "tom.okafor@ashcombe.example";
    static final String CONFIRMER = "ruth.pemberton@ashcombe.example";
    static final String REASONS =
            "The council weighed what the users say and what it costs. It finds that the area would be better for it.";

    private TwoOfficers() {}

    /** Opens the page of the decision and declares that there is no conflict. */
    static void declare(Visitor officer, String challenge) {
        officer.open("/challenge/decide/" + challenge)
                .tick("No, none that I know of")
                .press("Declare")
                .assertSees("Your declaration is kept");
    }

    static Visitor considerWellbeing(Visitor officer) {
        return officer.fill("Social", "Readers and school classes meet there every day of the week.")
                .fill("Economic", "Two jobs stay in the street, and the café buys from the market.")
                .fill("Environmental", "Nobody needs to drive to the next town for a book.");
    }

    /** Proposes to accept, and the other confirms. */
    static void accept(Visitor proposer, Visitor confirmer, String challenge) {
        declare(proposer, challenge);
        proposer.follow("Accept");
        considerWellbeing(proposer)
                .fill("Reasons", REASONS)
                .press("Propose it to another officer")
                .assertSees("Proposed. Another officer has to confirm it.");
        confirm(confirmer, challenge, "Confirm: accept and publish");
        confirmer.assertSees("It is accepted and published");
    }

    static void confirm(Visitor confirmer, String challenge, String button) {
        declare(confirmer, challenge);
        confirmer.press(button);
        assertThat(confirmer.page().locator(".errors")).hasCount(0);
    }
}
