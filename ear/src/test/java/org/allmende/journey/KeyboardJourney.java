package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Everything goes without a mouse, and one always sees where one is. */
class KeyboardJourney extends Journey {

    private static final int FAR = 60;
    private static final int NARROW = 390;
    private static final int HEIGHT = 844;

    @Test
    void skipsToTheContent() {
        me.open("/services/list");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();
        assertFocusIsSeen();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("#main$"));
        page.keyboard().press("Tab");
        Assertions.assertThat(
                        (Boolean) page.evaluate("document.querySelector('main').contains(document.activeElement)"))
                .isTrue();
    }

    @Test
    void signsInAndPublishesAServiceByKeyboardAlone() {
        me.open("/sign-in");
        type("email", "tom.okafor@ashcombe.example");
        type("password", Visitor.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".sign-out")).isVisible();

        me.open("/services/edit");
        String title = Visitor.unique("Tool shed");
        tabTo("save");
        page.keyboard().press("Enter");
        assertThat(page.locator(".errors")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("[id$=':title']")).isFocused();
        page.keyboard().type(title);
        type("summary", "Tools to borrow by the day, with somebody who shows how they work.");
        type("area", "Upper Combe");
        type("cpv", "98300000");
        type("volumes", "1,150 loans a year");
        type("staff", "1");
        type("amount", "8200");
        tabTo("save");
        page.keyboard().press("Space");
        me.assertHeading(title);
        assertAccessible();
    }

    @Test
    void writesAndSendsAChallengeByKeyboardAlone() {
        Visitor officer = as("tom.okafor@ashcombe.example");
        String title = NewChallenge.publishService(officer);
        String service = officer.reference();
        me.open("/sign-in");
        type("email", "frances.whitby@stoke.example");
        type("password", Visitor.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".sign-out")).isVisible();

        me.open("/challenge/check?service=" + service);
        tabTo("start");
        page.keyboard().press("Enter");
        me.assertHeading("Your challenge for " + title);
        for (String part : List.of(
                "Your money",
                "Ready by the time of a tender",
                "The service and the area",
                "For the area",
                "For those who use it")) {
            tabToLink(part);
            page.keyboard().press("Enter");
            me.assertHeading(part);
            type("words", "Twelve of us keep the hall already, and the parish pays the insurance.");
            tabTo("complete");
            page.keyboard().press("Space");
            tabTo("save");
            page.keyboard().press("Enter");
            me.assertSees("Saved.");
        }
        tabTo("knows");
        page.keyboard().press("Space");
        tabTo("submit");
        page.keyboard().press("Enter");
        me.assertSees("Received").assertHeading(title);
    }

    @Test
    void asksItselfWhetherItIsReadyOnAPhone() {
        page.setViewportSize(NARROW, HEIGHT);
        me.open("/challenge/check").follow("Are we ready?").assertAccessible();
        for (String answer : new String[] {"people-yes", "experience-no", "wages-partly"}) {
            String[] parts = answer.split("-");
            tabToChoice(parts[0]);
            page.keyboard().press("Space");
            while (!(Boolean) page.evaluate("id => document.activeElement.id === id", answer)) {
                page.keyboard().press("ArrowDown");
            }
        }
        page.keyboard().press("Enter");
        me.assertSees("Where you stand").assertSees("1 of 3").assertSees("Find a partner who has");
        me.assertSees("talk to a social lender").assertSeesNot("Those who do the work now may come with it");
        assertThat(page).hasURL(Pattern.compile("experience=no"));
        assertThat(page.locator("#wages-partly")).isChecked();
        assertAccessible();
    }

    private void tabToChoice(String name) {
        for (int i = 0; i < FAR; i++) {
            page.keyboard().press("Tab");
            assertFocusIsSeen();
            if ((Boolean) page.evaluate("name => document.activeElement.name === name", name)) {
                return;
            }
        }
        throw new AssertionError(name + " cannot be reached by Tab at " + page.url());
    }

    private void type(String id, String words) {
        tabTo(id);
        page.keyboard().type(words);
    }

    private void tabTo(String id) {
        for (int i = 0; i < FAR; i++) {
            page.keyboard().press("Tab");
            assertFocusIsSeen();
            if (((String) page.evaluate("document.activeElement.id")).endsWith(":" + id)) {
                return;
            }
        }
        throw new AssertionError(id + " cannot be reached by Tab at " + page.url());
    }

    private void tabToLink(String words) {
        for (int i = 0; i < FAR; i++) {
            page.keyboard().press("Tab");
            assertFocusIsSeen();
            if (words.equals(page.evaluate("document.activeElement.textContent.trim()"))) {
                return;
            }
        }
        throw new AssertionError(words + " cannot be reached by Tab at " + page.url());
    }

    private void assertFocusIsSeen() {
        Assertions.assertThat((Boolean) page.evaluate("() => { const e = document.activeElement;"
                        + " if (e === document.body) return true; const s = getComputedStyle(e);"
                        + " return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; }"))
                .as("focus is seen at " + page.evaluate("document.activeElement.outerHTML.substring(0, 200)"))
                .isTrue();
    }
}
