package org.allmende.tender.reserved;

import java.time.LocalDate;
import java.util.List;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Tender;

/**
 * Whether a tender may be reserved as it stands, rule by rule.
 *
 * <p>Errors: {@code RESERVE_PROCEDURE_UNMET}, {@code RESERVE_PUBLIC_CONTRACT_UNMET}, {@code RESERVE_RESERVABLE_UNMET}, {@code
 * RESERVE_TERM_UNMET}.
 *
 * @param began the day whose rules were taken
 */
public record ReserveCheck(ReserveKind kind, LocalDate began, List<Point> points) {

    public ReserveCheck {
        points = List.copyOf(points);
    }

    /** One rule and whether it is met. */
    public record Point(ReserveRule rule, String law, boolean met) {}

    /**
     * By the rules of the day on which the procedure begins.
     *
     * <p>Errors: {@code RULES_NOT_IN_FORCE}.
     */
    public static ReserveCheck of(Tender tender, Reserve reserve, LocalDate began) {
        ReserveKind kind = reserve.kind();
        return new ReserveCheck(
                kind,
                began,
                ReserveRule.of(kind).stream()
                        .map(rule -> new Point(rule, rule.law(kind), rule.isMet(tender, reserve, began)))
                        .toList());
    }

    public boolean passed() {
        return points.stream().allMatch(Point::met);
    }

    /** Refuses with the first rule that is not met. */
    public void require() {
        points.stream().filter(point -> !point.met()).findFirst().ifPresent(point -> {
            throw new DomainProblem(point.rule().problem());
        });
    }
}
