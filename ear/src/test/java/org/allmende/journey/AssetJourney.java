package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.allmende.testing.Journey;
import org.allmende.testing.TestPortal;
import org.allmende.testing.Visitor;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** From a place that people care about to the time that they get before it is sold. */
class AssetJourney extends Journey {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String OFFICER = "tom.okafor@ashcombe.example";
    private static final String COLLEAGUE = "ruth.pemberton@ashcombe.example";
    private static final String REVIEWER = "catherine.boyle@ashcombe.example";
    private static final String GROUP = "samuel.reed@harrowlane.example";
    private static final String UNINCORPORATED = "margaret.doyle@baths.example";
    private static final String OWNER = "Hyacinth Featherstonehaugh";
    private static final String WHY =
            "Every Thursday sixty people eat here together, and the darts team is the oldest of the county.";
    private static final String CURRENT_USE =
            "A current use furthers the wellbeing or the interests of the community, and it is realistic that one can go on";
    private static final String INFORMED =
            "Parish council, owner, freeholder, leaseholders and occupants were told that we consider it";
    private static final String NOTICES =
            "Written notice of the listing leaves today to owner, occupant, freeholder, leaseholders and parish council;"
                    + " it names the right to a review";
    private static final int NARROW = 390;
    private static final int FAR = 80;

    @Test
    void nominatesListsAndGetsTheFullMoratorium() {
        Visitor group = as(GROUP);
        String name = Visitor.unique("The Thatchers Arms");
        nominate(group, name);
        String reference = group.reference();
        group.assertSees("The council’s turn").assertAccessible();

        Visitor officer = as(OFFICER);
        officer.open("/asset/decide/" + reference).follow("It is of community value");
        officer.assertAccessible();
        officer.tick(CURRENT_USE).fill("Reasons", "Yes.").press("List it and publish");
        officer.assertSees("must know that you consider the asset");
        officer.tick(INFORMED).tick(NOTICES).press("List it and publish").assertSees("Reasons are required by law");
        officer.fill("Reasons", WHY).press("List it and publish").assertSees("It stands in the list for five years");

        LocalDate today = today(officer);
        enterNotice(officer, reference, today);
        me.open("/asset/view/" + reference)
                .assertSees("interim moratorium")
                .assertSees(spoken(today.plusDays(41)))
                .assertSees(spoken(months(today, 6)))
                .assertSees(spoken(months(today, 18)))
                .assertSeesNot(OWNER);
        assertAccessible();
        Assertions.assertThat(page.content()).doesNotContain(OWNER);

        Visitor unincorporated = as(UNINCORPORATED);
        unincorporated.open("/asset/view/" + reference).follow("Ask to be treated as a bidder");
        answer(unincorporated).fill("Local members", "310").press("Send the request");
        unincorporated
                .assertSees("A group without legal form and a neighbourhood forum may nominate")
                .assertAccessible();

        group.open("/asset/view/" + reference).follow("Ask to be treated as a bidder");
        answer(group)
                .fill("For the owner", "Call Samuel at the hall, any morning.")
                .press("Send the request")
                .assertSees("The full moratorium holds");
        me.open("/asset/view/" + reference)
                .assertSees("full moratorium")
                .assertSees("Harrow Lane Community Trust")
                .assertSeesNot("Call Samuel");

        officer.open("/asset/view/" + reference).follow("Pass requests on to the owner");
        officer.assertSees(OWNER).assertSees("Call Samuel at the hall").assertAccessible();
        officer.press("I have passed them on").assertSees("The groups know that the owner knows");
        officer.open("/asset/sale/" + reference)
                .tick("To somebody else, after the moratorium")
                .fill("Day of the sale", today.toString())
                .fill("What the council was told", "Sold to a brewery that means to keep the bar as it is.")
                .press("Record and publish")
                .assertSees("is forbidden and without effect");
        officer.assertAccessible();

        me.open("/asset/list?q=" + name.replace(" ", "+")).assertSees(name).assertSees("full moratorium");
        assertAccessible();
        String table = (String) page.evaluate("document.querySelector(\"a[href$='.csv']\").href");
        Assertions.assertThat(page.request().get(table).text())
                .contains(name, "FULL", today.plusDays(41).toString())
                .doesNotContain(OWNER);
    }

    @Test
    void saysNoWithReasonsInTheSecondList() {
        Visitor group = as(GROUP);
        String name = Visitor.unique("Lay-by with a view");
        nominate(group, name);
        String reference = group.reference();
        Visitor officer = as(OFFICER);
        officer.open("/asset/decide/" + reference).follow("It is not listed");
        officer.tick(INFORMED)
                .tick("It is not of community value")
                .fill("Reasons", "People stop there to look at the sea. That furthers no interest of a community.")
                .press("Publish the refusal")
                .assertSees("It stands in the list of unsuccessful nominations");
        me.open("/asset/list?list=unsuccessful&q=" + name.replace(" ", "+"))
                .follow(name)
                .assertSees("It is not of community value")
                .assertSees("People stop there to look at the sea.");
        assertAccessible();
    }

    @Test
    void reviewsAListingAndTakesItOff() {
        String reference = listed(Visitor.unique("Tin tabernacle"));
        Visitor colleague = as(COLLEAGUE);
        LocalDate today = today(colleague);
        colleague.open("/asset/view/" + reference).follow("Note a request for a review");
        colleague.assertAccessible();
        colleague
                .fill("Day on which the request came", today.toString())
                .press("Enter the request")
                .assertSees("The review waits for somebody who did not decide");
        Visitor reviewer = as(REVIEWER);
        reviewer.open("/asset/review/" + reference)
                .assertAccessible()
                .tick("It should not have been listed")
                .fill("Reasons", "Both groups had left before the nomination came, and nobody else has been found.")
                .press("Publish the outcome")
                .assertSees("The outcome is published");
        me.open("/asset/view/" + reference)
                .assertSees("Unsuccessful")
                .assertSees("A review found that it should not have been listed");
        assertAccessible();
        colleague
                .open("/asset/claim/" + reference)
                .fill("Day on which the claim came", today.toString())
                .fill("Day on which the loss ended", today.toString())
                .fill("Amount claimed", "480")
                .fill("The claim, part by part", "The fee of the surveyor, with the invoice of the same day.")
                .press("Enter the claim")
                .assertSees("The claim is noted");
        colleague.assertAccessible();
        me.open("/asset/view/" + reference).assertSees("Claimed").assertSeesNot("480");
    }

    @Test
    void asksToBeABidderByKeyboardAlone() {
        String reference = listed(Visitor.unique("Chapel field"));
        Visitor colleague = as(COLLEAGUE);
        enterNotice(colleague, reference, today(colleague));

        me.open("/sign-in");
        type("email", GROUP);
        type("password", Visitor.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".sign-out")).isVisible();
        me.open("/asset/view/" + reference);
        tabToLink("/asset/bidder/");
        page.keyboard().press("Enter");
        me.assertHeading("Ask to be treated as a bidder");
        tabTo("bodyform");
        page.keyboard().type("Charity");
        tabTo("active");
        page.keyboard().press("Space");
        type("words", "We sing there on Sundays.");
        tabTo("ask");
        page.keyboard().press("Enter");
        me.assertSees("The full moratorium holds");
    }

    @Test
    void nominatesOnANarrowPhone() {
        Visitor group = as(GROUP);
        group.page().setViewportSize(NARROW, 844);
        String name = Visitor.unique("Bus shelter with bookshelf");
        nominate(group, name);
        Assertions.assertThat((Integer) group.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(NARROW);
        group.assertSees("The council’s turn");
    }

    @Test
    void keepsWhatIsWrittenAndNamesWhatIsMissing() {
        Visitor group = as(GROUP);
        begin(group);
        String draft = group.reference();
        group.fill("Asset", Visitor.unique("Half a shed")).press("Send the nomination");
        group.assertSees("6 fields are still empty").assertAccessible();
        group.open("/asset/write/" + draft);
        assertThat(group.field("Asset")).hasValue(Pattern.compile("Half a shed .*"));
        me.open("/asset/list?list=nominated").assertSeesNot("Half a shed");
        String notYet = TestPortal.address().resolve("/asset/view/" + draft).toString();
        Assertions.assertThat(page.request().get(notYet).status()).isEqualTo(404);
    }

    private static void begin(Visitor group) {
        group.open("/asset/check");
        answer(group).press("Check").assertSees("You may");
        group.assertAccessible();
        group.press("Begin the nomination").assertHeading("Your nomination");
    }

    /** What a charity of the district answers; the form is suggested by what the body is. */
    private static Visitor answer(Visitor group) {
        return group.tick("What we do concerns the council’s area or one next to it, wholly or partly")
                .tick("We distribute no surplus to our members")
                .tick("Any surplus is used for that area, wholly or partly");
    }

    private static void nominate(Visitor group, String name) {
        begin(group);
        group.fill("Asset", name)
                .fill("Where it is", "Mill Row, Ashcombe")
                .fill("The land and its boundaries", "The house, the yard and the garden down to the brook.")
                .fill("Why it matters to the community", WHY)
                .fill("How you show that you may nominate", "We are charity number 1194207.")
                .fill("Who occupies it now", "Not known to us")
                .fill("Who owns it", OWNER + ", 3 Mill Row")
                .press("Send the nomination")
                .assertHeading(name);
    }

    private String listed(String name) {
        Visitor group = as(GROUP);
        nominate(group, name);
        String reference = group.reference();
        as(OFFICER)
                .open("/asset/decide/" + reference + "?choice=list")
                .tick(INFORMED)
                .tick(CURRENT_USE)
                .fill("Reasons", WHY)
                .tick(NOTICES)
                .press("List it and publish")
                .assertSees("It stands in the list for five years");
        return reference;
    }

    private static void enterNotice(Visitor officer, String reference, LocalDate today) {
        officer.open("/asset/view/" + reference).follow("Enter an owner’s notice");
        officer.assertAccessible();
        officer.fill("Owner’s notice received", today.toString())
                .fill("Owner", OWNER)
                .fill("How to reach the owner", "3 Mill Row, by letter")
                .press("Enter and publish the dates")
                .assertSees("The dates are public");
    }

    private static LocalDate today(Visitor visitor) {
        Instant now = visitor.portalTime();
        return LocalDate.ofInstant(now, LONDON);
    }

    private static LocalDate months(LocalDate first, int months) {
        LocalDate there = first.plusMonths(months);
        return there.getDayOfMonth() == first.getDayOfMonth() ? there.minusDays(1) : there;
    }

    private static String spoken(LocalDate day) {
        return day.format(java.time.format.DateTimeFormatter.ofPattern("d MMMM yyyy", java.util.Locale.UK));
    }

    private void type(String id, String words) {
        tabTo(id);
        page.keyboard().type(words);
    }

    private void tabTo(String id) {
        tab("e => e.id.endsWith(':" + id + "')", id);
    }

    private void tabToLink(String path) {
        tab("e => (e.getAttribute('href') || '').includes('" + path + "')", path);
    }

    private void tab(String there, String what) {
        for (int i = 0; i < FAR; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("() => (" + there + ")(document.activeElement)")) {
                return;
            }
        }
        throw new AssertionError(what + " cannot be reached by Tab at " + page.url());
    }
}
