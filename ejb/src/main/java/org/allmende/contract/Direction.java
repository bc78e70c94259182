package org.allmende.contract;

import java.math.BigDecimal;

/** Which way a metric gets better: more of what it counts, or less. */
public enum Direction {
    UP,
    DOWN;

    /** Whether the target lies on the worse side of the baseline. */
    boolean isWorse(BigDecimal target, BigDecimal baseline) {
        int more = target.compareTo(baseline);
        return this == UP ? more < 0 : more > 0;
    }
}
