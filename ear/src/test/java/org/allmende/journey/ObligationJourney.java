package org.allmende.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.junit.jupiter.api.Test;

/** What a provider has promised beside the outcomes: it says from a phone that it is done, the council disputes and then accepts it, everybody reads it. */
class ObligationJourney extends Journey {

    private static final String CONTRACT = "Library service for Ashcombe, Thornby and Mere End";
    private static final String WHAT = "Renews the safeguarding checks";

    @Test
    void bothSidesSpeakAndResidentsRead() {
        open("/contract/list");
        page.locator("main").getByText(CONTRACT).first().click();
        String contract = page.url().substring(page.url().lastIndexOf('/') + 1);
        assertThat(page.locator("main").innerText())
                .contains("Who promised what by when", WHAT, "volunteer coordinator", "librarian in charge")
                .doesNotContain("Tom Ridley");
        assertAccessible();

        Visitor owner = as("amira.osei@libraries.example");
        owner.page().setViewportSize(390, 844);
        owner.open("/contract/view/" + contract);
        assertThat(owner.main().innerText()).contains("Tom Ridley");
        String day = row(owner).getByRole(AriaRole.LINK).first().getAttribute("href");
        owner.open(day.substring(day.indexOf("/obligation/")));
        owner.assertSees(WHAT).assertAccessible();
        owner.press("Say that it is done").assertSees("Please fill this in.");
        owner.fill(
                        "What was done, and how it is proved",
                        "All eleven certificates are new; the list hangs in the office at Thornby.")
                .press("Say that it is done")
                .assertSees("Said. The other side answers.")
                .assertCannotPress("Say that it is done");

        Visitor manager = as("farah.aziz@ashcombe.example");
        manager.open("/tasks").assertSees("Accept or dispute what the provider has done");
        manager.open(day.substring(day.indexOf("/obligation/"))).assertSees("All eleven certificates are new");
        manager.press("Dispute").assertCannotPress("Say that it is done");
        manager.fill("Reasons", "One of them ends next month.")
                .press("Dispute")
                .assertSees("Disputed. It is owed again.")
                .assertAccessible();

        owner.open(day.substring(day.indexOf("/obligation/"))).assertSees("One of them ends next month.");
        owner.fill("What was done, and how it is proved", "The eleventh came today and hangs beside the others.")
                .press("Say that it is done")
                .assertSees("Said. The other side answers.");
        manager.open(day.substring(day.indexOf("/obligation/")));
        manager.press("Accept").assertSees("Accepted.").assertAccessible();

        open(day.substring(day.indexOf("/obligation/")));
        assertThat(page.locator("main").innerText())
                .contains("One of them ends next month.", "The eleventh came today", "kept")
                .doesNotContain("Amira Osei", "Farah Aziz");
        assertAccessible();
    }

    @Test
    void aChangeLetsOneFallAwayAndAddsAnother() {
        open("/contract/list");
        page.locator("main").getByText(CONTRACT).first().click();
        String contract = page.url().substring(page.url().lastIndexOf('/') + 1);
        Visitor manager = as("farah.aziz@ashcombe.example");
        manager.open("/contract/vary/" + contract).press("Add an obligation");
        manager.main()
                .locator("p.choice label", new Locator.LocatorOptions().setHasText("falls away: Has the boilers"))
                .click();
        manager.fill("What is owed", "Has the boilers serviced by a certified engineer.")
                .fill("Office that sees to it", "building services")
                .fill("Person by name", "Una Dale")
                .fill("Proved by", "the certificates")
                .fill("Comes from", "Tender, section 6")
                .fill("Reasons", "The insurer asks for a certified engineer.")
                .press("Propose it to the provider")
                .assertSees("Obligation 2 falls away.")
                .assertSees("Obligation 4 is added:")
                .assertSees("Added: Obligation 4: Has the boilers serviced by a certified engineer.")
                .assertSeesNot("Una Dale")
                .assertAccessible();
        manager.press("Take the change back");
    }

    private static Locator row(Visitor reader) {
        return reader.main().locator("tr", new Locator.LocatorOptions().setHasText(WHAT));
    }
}
