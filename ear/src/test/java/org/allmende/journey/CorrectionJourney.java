package org.allmende.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.junit.jupiter.api.Test;

/** What was verified turns out wrong: the council says so, the provider answers, and a third person decides. */
class CorrectionJourney extends Journey {

    private static final String CONTRACT = "Parks and green spaces";

    @Test
    void isBegunAnsweredAndDecidedByThreePeople() {
        Visitor manager = as("farah.aziz@ashcombe.example");
        manager.open("/contract/list").follow(CONTRACT).assertHeading(CONTRACT);
        String milestone = manager.reference() + "-M1";
        manager.open("/milestone/correction/" + milestone)
                .assertHeading("Correction: ")
                .assertAccessible();
        String words = Visitor.unique("The park of the old mill was counted, which is not open");
        int right = Integer.parseInt(manager.main()
                        .locator("dt:has-text('Count today') + dd")
                        .innerText()
                        .replaceAll("[^0-9]", ""))
                - 1;
        manager.fill("Outcomes that are right", String.valueOf(right))
                .fill("What was wrong, and why", "Too short.")
                .fill("Where it is shown", "The count of the round against the list of parks.")
                .press("Begin the correction");
        assertThat(manager.page().locator(".errors")).isVisible();
        manager.fill("What was wrong, and why", words).press("Begin the correction");
        manager.assertSees(words).assertAccessible();

        Visitor provider = as("vanessa.holt@meridian.example");
        provider.page().setViewportSize(390, 844);
        provider.open("/milestone/correction/" + milestone).assertSees(words).assertAccessible();
        provider.page()
                .getByLabel("Yes", new Page.GetByLabelOptions().setExact(true))
                .check();
        provider.press("Give the answer");
        manager.open("/milestone/correction/" + milestone).assertCannotPress("Decide");

        Visitor finance = as("leonard.voss@ashcombe.example");
        finance.open("/milestone/correction/" + milestone).assertSees(words).assertAccessible();
        finance.page()
                .getByLabel("Yes", new Page.GetByLabelOptions().setExact(true))
                .check();
        finance.fill("Reasons", "The list of parks does not name the mill.").press("Decide");
        finance.assertSees("Earlier corrections").assertAccessible();
        me.open("/contract/view/" + milestone.replaceAll("-M\\d+$", ""))
                .assertSeesNot(words)
                .assertAccessible();
    }
}
