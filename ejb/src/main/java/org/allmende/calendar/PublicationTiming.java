package org.allmende.calendar;

import java.time.Instant;

/**
 * The clock of the second officer before publication. The Act wants the conflicts assessment before the tender notice (Procurement
 * Act 2023 s.83(1)) and sets no period for the look of a second person; what follows is the portal's own rule.
 */
public final class PublicationTiming {

    /** Working days for the look. */
    public static final int TO_LOOK = 3;

    private PublicationTiming() {}

    /** By the end of the third working day after the proposal. */
    public static Deadline secondOfficer(Instant proposed, WorkingDays calendar) {
        Instant end = Period.workingDays(TO_LOOK, Begins.AFTER_EVENT, London.dayOf(proposed), calendar)
                .end();
        return new Deadline(end, ClockRule.TENDER_PUBLICATION);
    }
}
