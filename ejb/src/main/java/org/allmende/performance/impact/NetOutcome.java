package org.allmende.performance.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A gross outcome and what is left of it: net = gross - deadweight - attribution - displacement - drop-off, where each deduction is its
 * percentage of what the ones before it have left, so that nothing is taken off twice and the net never falls below nothing. All decimals
 * are exact: nothing is rounded here.
 *
 * <p>The four deductions are those of GECES, Proposed Approaches to Social Impact Measurement (European Commission 2014), and of A Guide
 * to Social Return on Investment (Cabinet Office 2009, updated 2012), stage 4, which takes the percentages one after the other; HM
 * Treasury's Green Book asks for additionality in the same sense. Known from secondary texts: the primary ones were not read here.
 *
 * <p>By hand: 200 people; 25 % deadweight takes 50 and leaves 150; 20 % attribution takes 30 and leaves 120; 10 % displacement takes 12 and
 * leaves 108; 5 % drop-off takes 5.4: net 102.6.
 *
 * @param gross verified outcomes
 * @param steps each deduction in its order
 * @param net what is left
 */
public record NetOutcome(BigDecimal gross, List<Step> steps, BigDecimal net) {

    /**
     * One deduction.
     *
     * @param percent of what was left before it
     * @param taken in the outcome's unit
     * @param left after it
     */
    public record Step(DeductionKind kind, BigDecimal percent, BigDecimal taken, BigDecimal left) {}

    /** @param percents from 0 to 100; what is missing is not known and takes nothing off */
    public static NetOutcome of(BigDecimal gross, Map<DeductionKind, BigDecimal> percents) {
        List<Step> steps = new ArrayList<>();
        BigDecimal left = gross;
        for (DeductionKind kind : DeductionKind.values()) {
            BigDecimal percent = percents.get(kind);
            if (percent != null) {
                BigDecimal taken = left.multiply(percent).movePointLeft(2);
                left = left.subtract(taken);
                steps.add(new Step(kind, percent, taken, left));
            }
        }
        return new NetOutcome(gross, List.copyOf(steps), left);
    }

    /** Whether all four deductions are known. */
    public boolean isWhole() {
        return steps.size() == DeductionKind.values().length;
    }
}
