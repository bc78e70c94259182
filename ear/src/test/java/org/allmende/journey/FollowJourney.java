package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Somebody follows what may end soon, and two groups find each other without an address on any page. */
class FollowJourney extends Journey {

    private static final String GROUP = "ben.hartley@libraries.example";
    private static final String OTHER = "kofi.mensah@baths.example";
    private static final String RESIDENT = "eleanor.pitt@residents.example";

    @Test
    void twoGroupsFindEachOtherAndLearnAddressesByTheAnswer() {
        String brings = Visitor.unique("Twelve people who know every child of the estate");
        String words = Visitor.unique("We have the kitchen, shall we do it together?");
        Visitor group = as(GROUP);
        open(group).follow("Look for partners").assertAccessible();
        group.tick("Ashcombe Libraries Co-operative")
                .fill("What your group brings", "us")
                .press("Publish");
        group.assertProblem("What your group brings", "Say in 10 to 500 letters");
        group.fill("What your group brings", brings)
                .fill("What it needs", "A kitchen.")
                .press("Publish");
        group.assertSees("Your group looks for partners").assertAccessible();

        open(me).assertSees(brings).assertSees("Ashcombe Libraries Co-operative");
        Assertions.assertThat(page.content()).doesNotContain("@libraries.example");
        me.open("/services/list?q=youth+club").assertSees("looks for partners").assertAccessible();

        Visitor other = as(OTHER);
        open(other).follow("Write to them Ashcombe Libraries Co-operative");
        other.assertAccessible()
                .fill("Your message", words)
                .tick("Friends of Thornby Baths")
                .press("Send");
        other.assertSees("Your message is on its way").assertSees("Hidden until it is answered");

        group.open("/follow").follow("from Friends of Thornby Baths").assertSees(words);
        group.assertAccessible();
        Assertions.assertThat(group.page().content()).doesNotContain(OTHER);
        group.fill("Your answer", "Gladly. Monday at six?").press("Answer and show addresses");
        group.assertSees("with your address").assertSees(OTHER).assertAccessible();
        other.page().reload();
        other.assertSees("Gladly. Monday at six?").assertSees(GROUP);

        open(group).follow("Look for partners").press("Take it back");
        group.assertSees("looks for partners no more").assertSeesNot(brings);
    }

    private static Visitor open(Visitor visitor) {
        return visitor.open("/services/list?q=youth+club").follow("Harrow Lane youth club");
    }

    @Test
    void onAPhoneByKeyboardAloneSomebodyFollowsAPlaceAndStops() {
        me.signIn(RESIDENT);
        page.setViewportSize(390, 844);
        me.open("/services/list?q=museum").follow("Ashcombe Museum");
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Follow").setExact(true))
                .focus();
        page.keyboard().press("Enter");
        me.assertHeading("What I follow");
        assertAccessible();
        page.setViewportSize(390, 844);
        page.locator("input[type=submit][value='Follow all services in “Ashcombe town”']")
                .focus();
        page.keyboard().press("Enter");
        me.assertSees("You follow this now.").assertSees("Ashcombe town");
        assertAccessible();
        page.setViewportSize(390, 844);
        page.locator("input[type=submit][value='Stop following Ashcombe town']").focus();
        page.keyboard().press("Enter");
        me.assertSees("You follow this no more.");
        assertThat(page.locator("input[type=submit][value='Stop following Ashcombe town']"))
                .hasCount(0);
    }
}
