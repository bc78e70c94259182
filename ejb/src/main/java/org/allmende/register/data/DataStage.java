package org.allmende.register.data;

import java.time.Duration;
import java.time.Instant;
import org.allmende.calendar.Deadline;

/** What the clock of an answer has come to. The reminder's day is the portal's own: the law sets none. */
public enum DataStage {
    /** It ends in a week: the council hears of it. */
    SOON,
    /** It has run out unanswered: everybody may read so. */
    OVERDUE;

    private static final Duration WEEK = Duration.ofDays(7);

    /** The first instant of the stage. The engine's times are of milliseconds: the first of them that is late. */
    public Instant beginsAt(Deadline deadline) {
        return this == SOON ? deadline.at().minus(WEEK) : deadline.at().plusMillis(1);
    }
}
