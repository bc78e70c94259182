package org.allmende.bid;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a draft that was never sent is pointed out to those who write it: 7 days, 2 days, 1 day and 2 hours before the deadline
 * (the portal's own rule).
 */
public final class ReminderStages {

    static final List<Integer> HOURS = List.of(7 * 24, 2 * 24, 24, 2);

    private ReminderStages() {}

    /** Of the stages that have begun, the nearest to the deadline, in hours; none before the first, nor after the deadline. */
    static Optional<Integer> begun(Instant deadline, Instant now) {
        return now.isAfter(deadline)
                ? Optional.empty()
                : HOURS.stream()
                        .filter(hours -> !at(deadline, hours).isAfter(now))
                        .reduce((first, nearer) -> nearer);
    }

    /** When the next stage begins. */
    public static Optional<Instant> next(Instant deadline, Instant now) {
        return HOURS.stream()
                .map(hours -> at(deadline, hours))
                .filter(begins -> begins.isAfter(now))
                .findFirst();
    }

    private static Instant at(Instant deadline, int hours) {
        return deadline.minus(Duration.ofHours(hours));
    }
}
