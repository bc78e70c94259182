package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The officer's decision with a modification and the group's consent: once by keyboard alone, once on a narrow phone. */
class DecisionJourney extends Journey {

    private static final String OWNER = "amira.osei@libraries.example";
    private static final String CHANGE =
            "The archive in the cellar stays with the county; the challenge is about the rooms above it.";
    private static final int FAR = 120;

    private final NewChallenge challenge = new NewChallenge();

    @Test
    void modifiesWithConsentByKeyboardAlone() {
        String sent = challenge.timed(as(TwoOfficers.PROPOSER), as(OWNER));
        Visitor officer = as(TwoOfficers.PROPOSER);
        declare(officer, sent);
        officer.open("/challenge/propose/" + sent + "?choice=modify");
        type(officer, "change", CHANGE);
        tabTo(officer, "form:grounds:9:chosen");
        officer.page().keyboard().press("Space");
        type(officer, "social", "Readers and school classes meet there every day of the week.");
        type(officer, "economic", "Two jobs stay in the street, and the café buys from the market.");
        type(officer, "environmental", "Nobody needs to drive to the next town for a book.");
        type(officer, "reasons", TwoOfficers.REASONS);
        push(officer, "propose");
        officer.assertSees("Proposed. Another officer has to confirm it.");

        Visitor other = as(TwoOfficers.CONFIRMER);
        declare(other, sent);
        push(other, "confirm");
        other.assertSees("The change is offered to the group");
        me.open("/challenge/view/" + sent).assertSees("A change is offered").assertSees(CHANGE);
        assertAccessible();

        Visitor owner = as(OWNER);
        owner.open("/challenge/answer/" + sent).assertSees(CHANGE).assertAccessible();
        tabTo(owner, "form:consents:0");
        owner.page().keyboard().press("Space");
        type(owner, "words", "Our members agreed on Tuesday.");
        push(owner, "answer");
        owner.assertSees("You have agreed, and the challenge is accepted with the change.");
        me.open("/challenge/view/" + sent)
                .assertSees("Accepted")
                .assertSees(CHANGE)
                .assertSees("Our members agreed on Tuesday.");
        assertAccessible();
    }

    @Test
    void declinesTheChangeOnANarrowPhoneAndTheDecisionIsOwedAnew() {
        String sent = challenge.timed(as(TwoOfficers.PROPOSER), as(OWNER));
        Visitor officer = narrow(TwoOfficers.PROPOSER);
        TwoOfficers.declare(officer, sent);
        officer.follow("Accept with a change");
        officer.fill("What is to change", CHANGE).tick("10. Accepting it would be likely to break the law");
        TwoOfficers.considerWellbeing(officer).fill("Reasons", TwoOfficers.REASONS);
        assertNoSidewaysScroll(officer);
        officer.assertAccessible();
        officer.press("Propose it to another officer").assertSees("Proposed");
        assertNoSidewaysScroll(officer);

        Visitor other = narrow(TwoOfficers.CONFIRMER);
        TwoOfficers.confirm(other, sent, "Confirm and offer it to the group");
        other.assertSees("The change is offered to the group");

        Visitor owner = narrow(OWNER);
        owner.open("/challenge/view/" + sent).follow("Answer the council’s offer");
        assertNoSidewaysScroll(owner);
        owner.press("Send the answer");
        assertThat(owner.page().locator(".errors")).isVisible();
        owner.tick("We do not agree. The council decides on what we sent, or offers another change.")
                .fill("What you want to say with it", "The archive is why the readers come.")
                .press("Send the answer")
                .assertSees("You have not agreed");
        me.open("/challenge/view/" + sent).assertSees("did not agree to the change");

        officer.open("/challenge/decide/" + sent)
                .assertSees("Earlier proposals")
                .assertSees("What do you propose?");
        assertNoSidewaysScroll(officer);
        officer.assertAccessible();
    }

    private Visitor narrow(String email) {
        Visitor visitor = as(email);
        visitor.page().setViewportSize(390, 844);
        return visitor;
    }

    private static void assertNoSidewaysScroll(Visitor visitor) {
        Assertions.assertThat((Boolean) visitor.page()
                        .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("no sideways scroll at " + visitor.page().url())
                .isTrue();
    }

    private static void declare(Visitor officer, String sent) {
        officer.open("/challenge/decide/" + sent);
        tabTo(officer, "interests:conflicted:0");
        officer.page().keyboard().press("Space");
        push(officer, "declare");
        officer.assertSees("Your declaration is kept");
    }

    private static void type(Visitor visitor, String id, String words) {
        tabTo(visitor, ":" + id);
        visitor.page().keyboard().type(words);
    }

    private static void push(Visitor visitor, String id) {
        tabTo(visitor, ":" + id);
        visitor.page().keyboard().press("Enter");
        visitor.page().waitForLoadState();
    }

    private static void tabTo(Visitor visitor, String idEnds) {
        for (int i = 0; i < FAR; i++) {
            visitor.page().keyboard().press("Tab");
            String id = (String) visitor.page().evaluate("document.activeElement.id");
            if (id.endsWith(idEnds)) {
                return;
            }
        }
        throw new AssertionError(
                idEnds + " cannot be reached by Tab at " + visitor.page().url());
    }
}
