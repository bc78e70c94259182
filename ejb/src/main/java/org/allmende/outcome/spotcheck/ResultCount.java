package org.allmende.outcome.spotcheck;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What single results of a milestone's period add up to.
 *
 * @param results how many there are
 * @param late of them, those that were brought in after the metric's window: they do not count
 * @param quantity of all of them, in the metric's unit
 * @param countable what of it counts: in the window, and of each person no more than the metric's cap over the whole term
 */
public record ResultCount(long results, long late, BigDecimal quantity, BigDecimal countable) {

    /** Whole outcomes that may be claimed: nobody is paid for a part of one. */
    public long claimable() {
        return countable.setScale(0, RoundingMode.DOWN).longValueExact();
    }

    /** Whether the window or the cap leave some of it out. */
    public boolean isCut() {
        return countable.compareTo(quantity) < 0;
    }
}
