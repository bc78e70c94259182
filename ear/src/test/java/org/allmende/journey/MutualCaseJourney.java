package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.allmende.testing.Journey;
import org.allmende.testing.TestPortal;
import org.allmende.testing.Visitor;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** From a business case that two write at once, over cash flow, pensions and transfer, to what a member owns. */
class MutualCaseJourney extends Journey {

    private static final String HANNAH = "hannah.brook@staff.example";
    private static final String IDRIS = "idris.cole@staff.example";
    private static final int NARROW = 390;
    private static final int HEIGHT = 900;

    private final String name = Visitor.unique("Youth club with a plan");

    @Test
    void aCirclePreparesItsCaseInConfidence() {
        Visitor hannah = as(HANNAH);
        Visitor idris = as(IDRIS);
        String circle = begin(hannah, idris);
        writeTogether(hannah, idris, circle);
        reckon(hannah, circle);
        askAboutPensions(idris, circle);
        planTheTransfer(hannah, circle);
        hannah.open("/mutual/view/" + circle).assertSees("1 of 6").assertSees("1 of 15");
        hannah.assertAccessible();
        nobodyElseSees(circle);
    }

    private String begin(Visitor hannah, Visitor idris) {
        hannah.open("/mutual/start")
                .select("The service you work in", "Harrow Lane youth club")
                .fill("What you call yourselves", name)
                .press("Begin")
                .assertHeading(name);
        String circle = hannah.reference();
        hannah.fill("Address of a colleague", IDRIS).press("Ask in").assertSees("Asked. They find the invitation here");
        idris.open("/mutual/list");
        idris.page()
                .locator("main input[type=submit][title='Join " + name + "']")
                .click();
        idris.assertHeading(name);
        return circle;
    }

    private static void writeTogether(Visitor hannah, Visitor idris, String circle) {
        hannah.open("/mutual/view/" + circle).follow("Business case");
        hannah.assertHeading("Business case").assertAccessible();
        hannah.follow("Write: The need");
        idris.open("/mutual/plan/" + circle + "?section=NEED");
        hannah.fill("In your words", "The club closes at six, and the evenings are long.")
                .press("Save and go back")
                .assertSees("The section is saved")
                .assertSees("the evenings are long");
        idris.fill("In your words", "Nobody asked the young people.")
                .press("Save and go back")
                .assertSees("Hannah Brook has saved other words meanwhile");
        assertThat(idris.field("In your words")).hasValue("Nobody asked the young people.");
        idris.assertAccessible();
        idris.open("/mutual/plan/" + circle + "?section=NEED")
                .fill("In your words", "The club closes at six. Nobody asked the young people.")
                .press("Save and go back")
                .assertSees("Version 2 by Idris Cole");
        idris.follow("Write: The need").follow("Version 1");
        idris.assertSees("and the evenings are long").assertAccessible();
    }

    private static void reckon(Visitor hannah, String circle) {
        hannah.page().setViewportSize(NARROW, HEIGHT);
        hannah.open("/mutual/cash/" + circle).assertAccessible();
        hannah.fill("Money at the beginning, in pounds", "5000").fill("How many months", "12");
        typed(hannah, "name", 0).fill("Contract");
        typed(hannah, "amount", 0).fill("60000");
        typed(hannah, "delay", 0).fill("45");
        typed(hannah, "name", 1).fill("Wages");
        typed(hannah, "amount", 1).fill("60000");
        hannah.press("Save and reckon").assertSees("The cash flow is saved").assertSees("Needed to begin with");
        Locator months = hannah.page().locator("main tbody").nth(1).locator("tr");
        assertThat(months).hasCount(12);
        assertThat(months.nth(0)).containsText("£0");
        assertThat(months.nth(1)).containsText("worst month");
        assertThat(months.nth(1)).containsText("−£5,000");
        assertThat(hannah.page().locator("main figure svg.narrow-only")).isVisible();
        hannah.assertAccessible();
        Assertions.assertThat(file(hannah, circle, "cash-flow.csv").text())
                .startsWith("month,income,cost,balance\r\n")
                .hasLineCount(13)
                .contains(",0.00,5000.00,-5000.00");
        hannah.follow("low").assertSees("Month by month, low");
        hannah.press("Add a cost").assertSees("Cost 2");
    }

    private static Locator typed(Visitor visitor, String field, int nth) {
        return visitor.page().locator("main input[id$=':" + field + "']").nth(nth);
    }

    private static void askAboutPensions(Visitor idris, String circle) {
        idris.open("/mutual/staff/" + circle)
                .assertSees("Plan its day first")
                .assertSees("0 of 15 settled")
                .assertAccessible();
        idris.follow("Do you join the local government pension fund?");
        idris.tick("answered").press("Save").assertSees("Note what the answer is");
        idris.fill("Note", "The fund: yes, open to new staff as well.")
                .assertAccessible()
                .press("Save")
                .assertSees("Noted.")
                .assertSees("1 of 15 settled");
    }

    private static void planTheTransfer(Visitor hannah, String circle) {
        LocalDate today = hannah.portalTime().atZone(ZoneId.of("Europe/London")).toLocalDate();
        hannah.open("/mutual/transfer/" + circle)
                .assertSees("They come when you plan the day")
                .fill("Day of the transfer", today.minusDays(1).toString())
                .press("Plan the transfer")
                .assertSees("This day is over");
        hannah.fill("Day of the transfer", today.plusDays(200).toString())
                .press("Plan the transfer")
                .assertSees("The transfer is planned")
                .assertSees("Receive the employee information")
                .assertAccessible();
        hannah.follow("Open an account and secure the first money");
        hannah.tick("done")
                .fill("Which person", "Hannah Brook")
                .assertAccessible()
                .press("Save")
                .assertSees("The step is saved")
                .assertSees("earlier than planned");
        hannah.fill("What is to be done", "Paint the door")
                .fill("Until", today.plusDays(190).toString())
                .press("Add the step")
                .assertSees("Paint the door");
        Assertions.assertThat(file(hannah, circle, "transfer.ics").text())
                .startsWith("BEGIN:VCALENDAR")
                .contains("SUMMARY:Paint the door")
                .doesNotContain("SUMMARY:Open an account");
        hannah.open("/mutual/staff/" + circle).assertSees("28 clear days before the transfer");
    }

    private void nobodyElseSees(String circle) {
        Visitor officer = as("tom.okafor@ashcombe.example");
        Visitor administrator = as("helen.marsh@ashcombe.example");
        for (Visitor stranger : List.of(officer, administrator, as("wendy.ash@staff.example"))) {
            for (String path : List.of("plan", "cash", "staff", "transfer", "member")) {
                Assertions.assertThat(stranger.page()
                                .navigate(TestPortal.address()
                                        .resolve("/mutual/" + path + "/" + circle)
                                        .toString())
                                .status())
                        .as(path)
                        .isIn(403, 404);
            }
            Assertions.assertThat(file(stranger, circle, "cash-flow.csv").status())
                    .isEqualTo(404);
            Assertions.assertThat(file(stranger, circle, "transfer.ics").status())
                    .isEqualTo(404);
        }
        Assertions.assertThat(file(me, circle, "cash-flow.csv").status())
                .as("nobody")
                .isIn(401, 403);
        administrator.open("/admin/audit").assertSeesNot("SavePlanSection").assertSeesNot("PlanTransfer");
    }

    private static APIResponse file(Visitor visitor, String circle, String file) {
        return visitor.page()
                .request()
                .get(TestPortal.address()
                        .resolve("/api/mutuals/" + circle + "/" + file)
                        .toString());
    }

    @Test
    void anybodyComparesLegalForms() {
        me.open("/mutual/about").follow("Legal forms");
        me.assertHeading("Legal forms").assertAccessible();
        assertThat(page.locator("main tbody tr")).hasCount(6);
        me.tick("A surplus may be paid to members").press("Show").assertSees("Forms that fit less");
        Assertions.assertThat(page.url()).contains("pay=1");
        assertThat(page.locator("main tbody").first().locator("tr")).hasCount(3);
        assertThat(page.locator("main tbody").first()).containsText("Co-operative society");
        assertAccessible();
        me.tick("The law, not our rules alone, keeps the assets for the community")
                .press("Show");
        assertThat(page.locator("main tbody").first().locator("tr")).hasCount(1);
        me.follow("All forms again").assertSeesNot("Forms that fit less");
    }

    @Test
    void aMemberSeesContractsVotesAndTheirOwnSharesAlone() {
        Visitor darren = as("darren.pike@greenways.example");
        darren.open("/mutual/list").follow("Greenways");
        darren.follow("Members and shares");
        String mutual = darren.reference();
        darren.assertSees("Care of closed churchyards").assertSees("Register of shares");
        darren.assertAccessible();
        darren.fill("Name", "Meera Joshi")
                .fill("Address", "meera.joshi@staff.example")
                .fill("Shares", "0")
                .press("Enter")
                .assertSees("Enter from 1 to");
        darren.fill("Shares", "7").press("Enter").assertSees("Entered.").assertSees("5 members");

        Visitor meera = as("meera.joshi@staff.example");
        meera.page().setViewportSize(NARROW, HEIGHT);
        meera.open("/mutual/list")
                .assertSees("Mutuals of which you are a member")
                .assertAccessible();
        meera.open("/mutual/member/" + mutual)
                .assertSees("One member, one vote")
                .assertSees("Winston Hale")
                .assertSees("7")
                .assertSeesNot("winston.hale@")
                .assertSeesNot("Register of shares")
                .assertAccessible();
        darren.press("Meera Joshi leaves today").assertSees("The membership has ended");
        Assertions.assertThat(meera.page()
                        .navigate(TestPortal.address()
                                .resolve("/mutual/member/" + mutual)
                                .toString())
                        .status())
                .isEqualTo(404);
    }
}
