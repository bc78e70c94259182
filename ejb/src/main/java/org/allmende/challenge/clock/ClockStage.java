package org.allmende.challenge.clock;

import java.time.Duration;
import java.time.Instant;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;

/** What a clock of the council has come to, and since when. The days are the portal's own: the law sets none. */
public enum ClockStage {
    /** It ends soon: whose turn it is hears of it. */
    SOON,
    /** It has run out unanswered: everybody may read so. */
    OVERDUE,
    /** It ran out a week ago: the monitoring officer hears of it. */
    LONG_OVERDUE;

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    /** The first instant of the stage. The engine's times are of milliseconds: the first of them that is late. */
    public Instant beginsAt(Deadline deadline) {
        return switch (this) {
            case SOON -> deadline.at().minus(deadline.rule() == ClockRule.EOI_PROCUREMENT_START ? FORTNIGHT : WEEK);
            case OVERDUE -> deadline.at().plusMillis(1);
            case LONG_OVERDUE -> deadline.at().plus(WEEK);
        };
    }

    boolean isReached(Deadline deadline, Instant now) {
        return !now.isBefore(beginsAt(deadline));
    }
}
