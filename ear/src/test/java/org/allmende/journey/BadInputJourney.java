package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What people type by mistake gets clear words, and nothing is lost or leaked. */
class BadInputJourney extends Journey {

    private static final String OWNER = "frances.whitby@stoke.example";
    private static final String QUESTION = "How will the area be better for it?";

    @Test
    void fiftyThousandCharactersStayInTheFieldAndAreRefused() {
        Visitor owner = as(OWNER);
        String draft = begin(owner);
        String novel = "word ".repeat(10_000);
        owner.follow("For the area").fill(QUESTION, novel).press("Save");
        owner.assertSees("At most 20,000 characters fit");
        Assertions.assertThat(owner.field(QUESTION).inputValue()).hasSize(novel.length());
        owner.assertAccessible();
        Visitor elsewhere = as(OWNER);
        elsewhere.open("/challenge/write/" + draft).follow("For the area");
        assertThat(elsewhere.field(QUESTION)).hasValue("");
    }

    @Test
    void aFormThatWasLeftOpenTooLongLosesNothing() {
        Visitor owner = as(OWNER);
        String draft = begin(owner);
        owner.follow("For the area");
        String address = owner.page().url();
        owner.page().context().clearCookies();
        owner.fill(QUESTION, "Written while the session ran out.").press("Save");
        owner.assertSees("Sign in");
        owner.signIn(OWNER);
        owner.page().navigate(address);
        assertThat(owner.field(QUESTION)).hasValue("Written while the session ran out.");
        owner.press("Save").assertSees("Saved.");
        owner.open("/challenge/write/" + draft).follow("For the area");
        assertThat(owner.field(QUESTION)).hasValue("Written while the session ran out.");
    }

    @Test
    void anothersDraftIsNeitherOpenedNorNamed() {
        Visitor owner = as(OWNER);
        String draft = begin(owner);
        owner.follow("For the area")
                .fill(QUESTION, "A secret plan.")
                .press("Save")
                .assertSees("Saved.");
        String part = owner.follow("For the area").page().url();
        Visitor other = as("samuel.reed@harrowlane.example");
        for (String address : new String[] {part, part.replaceFirst("/part/.*", "/write/" + draft)}) {
            other.page().navigate(address);
            other.assertSeesNot("A secret plan.").assertSeesNot("Stoke Ashcombe");
        }
        other.assertAccessible();
        me.page().navigate(part);
        me.assertSees("Sign in").assertSeesNot("A secret plan.");
    }

    @Test
    void namesInAnyScriptAndWithPicturesAreNames() {
        Visitor owner = as("sunita.rao@allotments.example");
        String name = Visitor.unique("בית קהילתי 🌳 نادي الحي");
        owner.open("/organisation/register").fill("Name of the organisation", name);
        owner.tick("Community group");
        owner.press("Register").assertHeading(name);
        owner.page().setViewportSize(390, 844);
        owner.assertAccessible();
        me.open("/organisation/list?q=" + "קהילתי").assertSees(name);
    }

    private String begin(Visitor owner) {
        String title = NewChallenge.publishService(as("tom.okafor@ashcombe.example"));
        owner.open("/challenge/check")
                .select("For which service?", title)
                .press("Go on")
                .press("Begin the challenge")
                .assertHeading("Your challenge for " + title);
        return owner.reference();
    }
}
