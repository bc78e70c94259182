package org.allmende.outcome.spotcheck;

import java.util.List;
import org.allmende.outcome.Verifier;

/**
 * What one seat found in a spot check: public, with its verdict.
 *
 * @param checked drawn results that the seat has ticked
 * @param notConfirmed of them
 */
public record Finding(Verifier verifier, int checked, int notConfirmed) {

    static Finding of(Verifier verifier, List<SpotCheckTick> ticks) {
        List<SpotCheckTick> own =
                ticks.stream().filter(tick -> tick.verifier() == verifier).toList();
        return new Finding(verifier, own.size(), (int)
                own.stream().filter(tick -> !tick.confirmed()).count());
    }

    /** In percent of the checked ones, rounded half up; 0 where none was checked. */
    public long percentNotConfirmed() {
        return checked == 0 ? 0 : Math.round(100.0 * notConfirmed / checked);
    }
}
