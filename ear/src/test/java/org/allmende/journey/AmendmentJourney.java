package org.allmende.journey;

import org.allmende.testing.Journey;
import org.allmende.testing.Visitor;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** An officer changes a published tender, and everybody reads what it said before and says now. */
class AmendmentJourney extends Journey {

    private static final String BIDDER = "amira.osei@libraries.example";

    @Test
    void everybodyReadsWhatWasChangedAndWhy() {
        Visitor officer = as(TenderPaper.OFFICER);
        String title = Visitor.unique("Benches by the weir");
        String tender = TenderPaper.published(officer, as(TenderPaper.COLLEAGUE), title);
        String next = title + " and the lock";

        officer.open("/tender/view/" + tender).follow("Change this tender");
        officer.assertHeading("Change a published tender").assertAccessible();
        officer.press("Publish the amendment").assertSees("Nothing would change");
        officer.fill("Title", next).press("Publish the amendment").assertProblem("Reasons", "Write in 20 to");
        officer.fill("Reasons", "The benches by the lock had been forgotten.");
        officer.press("Show what changes")
                .assertSees("Nothing is published yet")
                .assertAccessible();
        Assertions.assertThat(officer.main().locator("#difference ins").allInnerTexts())
                .anyMatch(words -> words.contains("and the lock"));
        officer.page().setViewportSize(390, 844);
        Assertions.assertThat((Integer) officer.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        officer.fill("Why the deadline stays", "Two more benches make nobody’s bid longer.")
                .press("Publish the amendment")
                .assertSees("Amendment 1 is published");

        Visitor visitor = another();
        visitor.open("/tender/view/" + tender)
                .assertHeading(next)
                .assertSees("What was changed")
                .assertSees("The benches by the lock had been forgotten.")
                .assertAccessible();
        me.signIn(BIDDER);
        me.open("/tender/view/" + tender).assertCannotPress("Change this tender");
        Assertions.assertThat(page.request()
                        .get(page.url().replaceFirst("/tender/view/.*", "/tender/amend/" + tender))
                        .status())
                .isEqualTo(403);
    }
}
