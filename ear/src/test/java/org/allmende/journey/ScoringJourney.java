package org.allmende.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.testing.Journey;
import org.allmende.testing.TestPortal;
import org.allmende.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Somebody tries out a price formula with invented bids; an officer does so with the weights of a draft. */
class ScoringJourney extends Journey {

    @Test
    void triesOutTheExampleAndIsWarned() {
        me.open("/help").follow("Try out how bids are scored").press("Compute");
        me.assertSees("Without the bid C the first would be B and not A.")
                .assertSees("50 × 40000 ÷ 100000 = 20")
                .assertSees("55")
                .assertAccessible();
        assertThat(me.page().url()).contains("/tools/scoring?").contains("p=40000");

        me.page().locator("#p2").fill("4O000");
        me.press("Compute").assertSees("“4O000” is not a number").assertAccessible();
        assertThat(me.page().locator("#p2").inputValue()).isEqualTo("4O000");
        assertThat(me.page().locator("#m0-0").inputValue()).isEqualTo("3.5");
        me.page().locator("#p2").fill("90000");
        me.press("Compute").assertSeesNot("Without the bid C");
    }

    @Test
    void bidsCanBeAddedAndFormulasChangedWithoutLosingAnything() {
        me.open("/tools/scoring").press("Add a bid");
        assertThat(me.page().locator("#b3").inputValue()).isEmpty();
        me.page().locator("#f").selectOption("linear-to-ceiling");
        me.press("Compute").assertSees("This formula needs a ceiling");
        me.page().locator("#x").fill("120000");
        me.press("Compute")
                .assertSees("50 × (120000 − 80000) ÷ 120000 = 16.667")
                .assertAccessible();
    }

    @Test
    void aFormSentByPostIsReadAlike() {
        String answer = TestPortal.httpVisitor()
                .send(
                        "POST",
                        "/tools/scoring",
                        "f=relative-lowest&pw=40&c=Care&w=60&best=5&b=A&p=100&o=&m=4&b=B&p=200&o=&m=5&go=1",
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .body();
        assertThat(answer).contains("40 × 100 ÷ 200 = 20", "60 × 4 ÷ 5 = 48");
    }

    @Test
    void aDraftsOwnWeightsAreTriedOut() {
        String title = Visitor.unique("Benches for the lane");
        me.signIn(TenderPaper.OFFICER);
        TenderPaper.begin(me, title)
                .describe()
                .lot(0, title, "240000")
                .quality(0, "How it is run", "70")
                .price(1, "30");
        me.page().getByLabel("How a price becomes points").selectOption("FIXED_PRICE");
        me.press("Save the draft").assertAccessible();
        me.follow("Try out this formula and these weights with invented bids");
        assertThat(me.page().locator("#pw").inputValue()).isEqualTo("30");
        assertThat(me.page().locator("#c0").inputValue()).isEqualTo("How it is run");
        me.page().locator("#b0").fill("A");
        me.press("Compute").assertSees("The price is fixed and the same for all");
    }
}
