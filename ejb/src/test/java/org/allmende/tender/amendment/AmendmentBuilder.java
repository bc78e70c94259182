package org.allmende.tender.amendment;

import static org.allmende.tender.TenderBuilder.DRAFTED;
import static org.allmende.tender.TenderBuilder.person;

import org.allmende.tender.Tender;
import org.allmende.tender.TenderWording;

/** Changes tenders for tests. */
public final class AmendmentBuilder {

    private AmendmentBuilder() {}

    /** The tender says that in its summary now; the deadline stays. */
    public static Amendment amended(Tender tender, String summary) {
        TenderWording holds = TenderWording.of(tender);
        TenderWording next = new TenderWording(
                holds.title(), summary, holds.terms(), holds.lots(), holds.criteria(), holds.conditions());
        Amendment amendment = new Amendment(
                tender,
                1,
                new Amendment.Wanted(
                        "One branch was forgotten.",
                        next,
                        tender.deadline().orElseThrow().at(),
                        null,
                        "The time is long enough for it."),
                person(),
                "Anil Shah",
                DRAFTED);
        tender.reword(next, DRAFTED);
        return amendment;
    }
}
