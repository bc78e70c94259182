package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.junit.jupiter.api.Test;

/** What happens to a contract after it is signed, as both sides do it: a milestone gets more time, the duties change, it ends early. */
class ContractLifeJourney extends Journey {

    private static final String HOISTS = "The hoists of the changing places";
    private static final String MANAGER = "farah.aziz@ashcombe.example";
    private static final String COLLEAGUE = "neil.trewin@ashcombe.example";
    private static final String PROVIDER = "vanessa.holt@meridian.example";

    @Test
    void goesOnLaterChangesAndEndsByAgreement() {
        Visitor provider = as(PROVIDER);
        provider.page().setViewportSize(390, 844);
        provider.open("/contract/list").follow(HOISTS).assertHeading(HOISTS);
        String contract = provider.reference();
        Visitor manager = as(MANAGER);
        Visitor colleague = as(COLLEAGUE);

        getsMoreTime(provider, manager, contract);
        changes(provider, manager, colleague, contract);
        ends(provider, manager, colleague, contract);
    }

    private void getsMoreTime(Visitor provider, Visitor manager, String contract) {
        LocalDate due = LocalDate.ofInstant(provider.portalTime(), ZoneId.of("Europe/London"))
                .plusMonths(14);
        provider.follow("Ask for more time").assertHeading("More time for “").assertAccessible();
        provider.press("Ask the other side");
        assertThat(provider.page().locator(".errors")).isVisible();
        provider.fill("New day", due.toString())
                .fill("Reasons", "The maker of the hoists delivers its motors three weeks late.")
                .press("Ask the other side")
                .assertSees("Asked. The other side answers.");
        String milestone = provider.reference();
        manager.open("/milestone/time/" + milestone)
                .assertSees("delivers its motors three weeks late")
                .assertAccessible()
                .press("Agree to the new day")
                .assertSees("Agreed. The milestone is due later.");
        me.open("/contract/view/" + contract)
                .assertSees("postponed by agreement")
                .assertAccessible();
    }

    /** Only the duties: no notice is due, and nobody signs alone. */
    private void changes(Visitor provider, Visitor manager, Visitor colleague, String contract) {
        manager.open("/contract/view/" + contract).follow("Change the contract").assertAccessible();
        String duties = manager.field("What the provider does").inputValue();
        manager.fill("What the provider does", duties + "\nA helpline answers on Sundays too.")
                .fill("Reasons", "Most faults are reported on Sundays.")
                .press("Propose it to the provider");
        manager.assertSees("Proposed. The provider is asked to answer.")
                .assertSees("A helpline answers on Sundays too.")
                .assertAccessible();
        String change = manager.page().url().replaceAll(".*/contract/", "/contract/");
        manager.assertCannotPress("Sign for the council");

        provider.open(change).assertAccessible().press("Agree and sign");
        provider.assertSees("Read the text and tick the box before you sign.");
        provider.tick("I have read the change and sign it for Meridian Leisure Ltd.")
                .press("Agree and sign")
                .assertSees("Agreed. The council signs next.");
        manager.open(change)
                .assertSees("A colleague signs it for the council.")
                .assertCannotPress("Sign for the council");
        colleague
                .open(change)
                .tick("I have read the change and sign it for Ashcombe District Council.")
                .press("Sign for the council")
                .assertSees("Signed by both sides: the contract is changed.")
                .assertAccessible();
        me.open("/contract/view/" + contract).follow("Change 1").assertSees("A helpline answers on Sundays too.");
        me.assertSeesNot("Farah Aziz").assertAccessible();
    }

    private void ends(Visitor provider, Visitor manager, Visitor colleague, String contract) {
        LocalDate today = LocalDate.ofInstant(manager.portalTime(), ZoneId.of("Europe/London"));
        manager.open("/contract/view/" + contract)
                .follow("End the contract early")
                .assertAccessible();
        manager.page().getByLabel("Both sides agree").check();
        manager.press("Continue")
                .fill("Reasons", "The council builds the hoists into its own workshop.")
                .fill("Last day of the contract", today.plusMonths(3).toString())
                .fill("Answer by", today.plusDays(20).toString())
                .press("Propose it to a colleague")
                .assertSees("Proposed. A colleague confirms it.")
                .assertAccessible();
        String ending = manager.page().url().replaceAll(".*/contract/", "/contract/");
        manager.assertCannotPress("Confirm");
        colleague.open(ending).press("Confirm").assertSees("Confirmed. The provider is asked.");
        provider.open(ending).assertAccessible().press("Agree to the end").assertSees("The day is set.");
        me.open("/contract/view/" + contract).assertSees("day is set").assertAccessible();
    }
}
