package org.allmende.mutual.reserved;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.allmende.calendar.MutualReservation;
import org.allmende.calendar.Thresholds;

/**
 * Whether a contract may be reserved to this mutual, rule by rule.
 *
 * @param inForceFrom first day of the version of the rules
 */
public record ReservationCheck(LocalDate inForceFrom, List<Point> points) {

    /** One rule and whether it is met. */
    public record Point(ReservationRule rule, boolean met) {}

    /**
     * By the rules of the day on which the procurement would begin.
     *
     * <p>Errors: {@code RULES_NOT_IN_FORCE}.
     */
    public static ReservationCheck of(ReservationFacts facts, boolean reservable, LocalDate began) {
        MutualReservation clocks = MutualReservation.on(began);
        Thresholds thresholds = Thresholds.on(began);
        return new ReservationCheck(
                clocks.inForceFrom(),
                Arrays.stream(ReservationRule.values())
                        .map(rule -> new Point(rule, rule.isMet(facts, reservable, clocks, thresholds)))
                        .toList());
    }

    public boolean passed() {
        return points.stream().allMatch(Point::met);
    }

    /** Those that are not met, in the order of the section. */
    public List<ReservationRule> unmet() {
        return points.stream().filter(point -> !point.met()).map(Point::rule).toList();
    }
}
