package org.allmende.sample;

import java.time.Duration;
import java.time.Instant;

/**
 * The days between two acts of the sample. An act takes a moment: of two at the same hour of two days, the later is some
 * milliseconds more or less than whole days after the earlier, as the machine pleases. A day counts once a minute more has
 * passed, so that the sample comes out the same on every machine.
 */
final class WholeDays {

    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private WholeDays() {}

    static long between(Instant then, Instant now) {
        return Duration.between(then, now).minus(A_MOMENT).toDays();
    }
}
