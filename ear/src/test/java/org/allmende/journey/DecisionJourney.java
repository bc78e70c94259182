package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.allmende.testing.Journey;
import org.allmende.testing.TestPortal;
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
        tabTo(officer, ":grounds:9:chosen");
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
        tabTo(owner, ":consents:0");
        owner.page().keyboard().press("Space");
        type(owner, "words", "Our members agreed on Tuesday.");
        push(owner, "answer");
        owner.assertSees("You have agreed, and the challenge is accepted with the change.");
        me.open("/challenge/view/" + sent)
                .assertSees("Accepted")
                .assertSees(CHANGE)
                .assertSees("Our members agreed on Tuesday.");
        assertAccessible();
        me.follow("Decision on the expression of interest")
                .assertSees("accepted your expression of interest")
                .assertSees(CHANGE);
        assertAccessible();
        for (String language : List.of("en", "de")) {
            APIResponse letter = me.page().request().get(at("/api/letters/" + sent + "/decision-" + language + ".pdf"));
            Assertions.assertThat(letter.status()).isEqualTo(200);
            Assertions.assertThat(new String(letter.body(), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-");
        }
        Assertions.assertThat(me.page()
                        .request()
                        .get(at("/api/letters/" + sent + "/nothing-en.pdf"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void asksAndAnswersOnTheRecord() {
        String sent = challenge.timed(as(TwoOfficers.PROPOSER), as(OWNER));
        Visitor officer = as(TwoOfficers.PROPOSER);
        officer.open("/challenge/questions/" + sent).press("Ask").assertSees("A question has at least 10");
        officer.fill("Your question", "Who opens the reading room on Sundays?").press("Ask");
        officer.assertSees("The group has your question").assertSees("not answered yet");
        officer.assertAccessible();
        officer.fill("Your question", "Which bank gives you the loan you speak of?")
                .tick("It is about money or capability: the council and the group alone read it")
                .press("Ask");

        Visitor owner = as(OWNER);
        owner.open("/tasks").assertSees("Answer the council’s question");
        owner.open("/challenge/questions/" + sent)
                .fill("Your answer", "Two of our members, by a rota that hangs at the door.")
                .press("Send the answer")
                .assertSees("The answer is on the record");
        owner.assertAccessible();

        me.open("/challenge/view/" + sent)
                .assertSees("Who opens the reading room on Sundays?")
                .assertSees("by a rota that hangs at the door")
                .assertSeesNot("Which bank");
        assertAccessible();
        officer.open("/challenge/decide/" + sent).assertSees("Which bank gives you the loan");
    }

    @Test
    void countsTheRightForEverybodyForOneCouncilAndAsData() {
        me.open("/challenge/statistics").assertSees("Grounds of rejection").assertSees("Median days");
        assertNoSidewaysScroll(me);
        assertAccessible();
        me.select("Council or kind of body", "Ashcombe District Council").press("Show");
        me.assertSees("What became of them: Ashcombe District Council");
        me.page().setViewportSize(390, 844);
        me.open("/challenge/statistics?lang=de").assertSees("Ablehnungsgründe");
        assertNoSidewaysScroll(me);
        assertAccessible();
        APIResponse csv = me.page().request().get(at("/api/right-to-challenge/statistics/csv"));
        Assertions.assertThat(csv.text()).startsWith("group,name,submitted").contains("\r\nall,,");
        Assertions.assertThat(csv.headers().get("content-type")).startsWith("text/csv");
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

    private static String at(String path) {
        return TestPortal.address().resolve(path).toString();
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
        tabTo(officer, ":conflicted:0");
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
