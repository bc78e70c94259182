package org.allmende.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.allmende.testing.Journey;
import org.allmende.testing.TestPortal;
import org.allmende.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Council and provider come to terms, and each signs at a screen of its own. */
class ContractJourney extends Journey {

    private static final String LIFTS = "Lifts to the doctor and the shops";
    private static final String TITLE = "Debt advice at the food bank";

    @Test
    void bothSidesSignTheSameText() {
        Visitor manager = as("farah.aziz@ashcombe.example");
        String contract = preparesTheTerms(manager);

        manager.press("Fix the text and offer it").assertHeading("Sign the contract");
        manager.assertSees("In the evenings as well, by telephone.")
                .assertSees("Obligation 1: Trains two volunteers of the food bank.")
                .assertSeesNot("Rosa Pell")
                .assertAccessible();
        manager.press("Sign the contract").assertSees("Read the text and tick the box before you sign.");

        Visitor owner = as("amira.osei@libraries.example");
        reckonsAlone(owner, manager, contract);
        owner.open("/contract/sign/" + contract).assertSees("In the evenings as well, by telephone.");
        assertThat(fact(owner, "SHA-256")).isEqualTo(fact(manager, "SHA-256"));
        Visitor editor = as("ben.hartley@libraries.example");
        editor.open("/contract/sign/" + contract)
                .assertSees("In the evenings as well, by telephone.")
                .assertCannotPress("Sign the contract");

        owner.tick("I have read the text above and sign it for Ashcombe Libraries Co-operative")
                .press("Sign the contract")
                .assertSees("Your signature is stored.")
                .assertSees("Signed by Amira Osei")
                .assertCannotPress("Sign the contract");
        assertThat(isPublic(contract)).as("public with one signature").isFalse();

        manager.tick("I have read the text above and sign it for Ashcombe District Council")
                .press("Sign the contract")
                .assertSees("Signed by Farah Aziz")
                .assertAccessible();
        assertThat(isPublic(contract)).as("public with both signatures").isTrue();
        assertThat(page.locator("main").innerText())
                .contains(TITLE, "Running", "binds both sides", "Who promised what by when", "training officer")
                .doesNotContain("Rosa Pell");
        assertAccessible();
    }

    /** A co-operative has said that two of its members sign: the first has, the second is asked. */
    @Test
    void theSecondOfTwoSignsAfterTheFirst() {
        Visitor first = as("isabel.moreno@care.example");
        String home = "/organisation/view/"
                + sql("select reference from organisation where name = 'Combe Valley Care Co-operative'");
        first.open(home).assertSees("signed by two authorised people").follow("Who signs contracts");
        first.assertHeading("Who signs contracts").assertSees("Peter Gough").assertAccessible();
        first.tick("One authorised person").press("Save").assertSees("Saved.");
        first.open(home).assertSeesNot("signed by two authorised people");

        String contract = "/contract/sign/" + sql("select reference from contract where title = '" + LIFTS + "'");
        first.open(contract)
                .assertSees("For the provider, 2 authorised people sign this contract.")
                .assertSees("Signed by Isabel Moreno")
                .assertSees("Another person of this side has to sign as well")
                .assertSees("You have signed as the first of two.")
                .assertSees("The turn of a second person of your side")
                .assertCannotPress("Sign the contract")
                .assertAccessible();

        Visitor second = as("peter.gough@care.example");
        second.open("/tasks").assertSees(LIFTS);
        second.open(contract)
                .tick("I have read the text above and sign it for Combe Valley Care Co-operative")
                .press("Sign the contract")
                .assertSees("Signed by Isabel Moreno")
                .assertSees("Signed by Peter Gough")
                .assertSees("Your side has signed.")
                .assertAccessible();

        first.open(home).follow("Who signs contracts");
        first.tick("Two authorised people, one after the other").press("Save").assertSees("Saved.");
        first.open(home).assertSees("signed by two authorised people");
    }

    private static String sql(String query) {
        return TestPortal.sql().texts(query).get(0);
    }

    /** The provider sees in which month there is least of its money; the council sees its cap and none of that. */
    private static void reckonsAlone(Visitor owner, Visitor manager, String contract) {
        owner.open("/contract/cashflow/" + contract)
                .fill("Cost to start", "7123")
                .fill("Cost of a month", "2000")
                .press("Save and reckon")
                .assertSees("The cash flow is saved.")
                .assertSees("Last saved by Amira Osei")
                .assertAccessible();
        assertThat(owner.main().innerHTML()).contains("£9,123", "worst month");
        manager.open("/contract/cashflow/" + contract)
                .assertSees("What the cap leaves at the end of each month")
                .assertAccessible();
        assertThat(manager.main().innerHTML()).doesNotContain("7123", "7,123", "9,123", "Cost of a month");
        manager.open("/contract/sign/" + contract);
    }

    private static String preparesTheTerms(Visitor manager) {
        manager.open("/tasks");
        manager.main()
                .locator("li", new Locator.LocatorOptions().setHasText(TITLE))
                .getByText("Prepare the contract")
                .first()
                .click();
        manager.assertHeading("Prepare the contract").assertAccessible();
        String contract = manager.reference();

        String lastDay = manager.field("Last day").inputValue();
        manager.fill("What the provider does", "Advice twice a week. In the evenings as well, by telephone.")
                .fill("Last day", "2020-01-01")
                .press("Save draft")
                .assertSees("The last day lies before the first.");
        assertThat(manager.field("What the provider does").inputValue()).contains("by telephone");
        manager.fill("Last day", lastDay).press("Save draft").assertSees("The draft is saved.");
        addsAnObligation(manager);
        return contract;
    }

    /** One thing that the provider owes beside the outcomes, with the name of a person that is not signed. */
    private static void addsAnObligation(Visitor manager) {
        manager.press("Add an obligation").press("Save draft");
        assertThat(manager.main().innerText()).doesNotContain("The draft is saved.");
        manager.fill("What is owed", "Trains two volunteers of the food bank.")
                .fill("Office that sees to it", "training officer")
                .fill("Person by name", "Rosa Pell")
                .fill("Proved by", "the two certificates")
                .fill("Comes from", "Duties, second sentence")
                .press("Save draft")
                .assertSees("The draft is saved.")
                .assertAccessible();
    }

    private boolean isPublic(String contract) {
        open("/contract/view/" + contract);
        return page.locator("main h1").innerText().equals(TITLE);
    }

    private static String fact(Visitor reader, String label) {
        return reader.main()
                .locator("dl > div", new Locator.LocatorOptions().setHasText(label))
                .locator("dd")
                .innerText();
    }
}
