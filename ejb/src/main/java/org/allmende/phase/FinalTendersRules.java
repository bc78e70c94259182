package org.allmende.phase;

import java.util.List;
import java.util.Objects;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.Criterion;
import org.allmende.tender.Lot;
import org.allmende.tender.Tender;

/**
 * What of a first stage may still change in its final tenders. Criteria are refined only where the notice of the first stage has said
 * so, and only until final tenders are invited, that is published (Procurement Act 2023 s.24(1)); weights only in consequence of that
 * (s.24(2)). Criteria that have decided who goes on stay word for word, so that nobody was left out whom the refined ones would have
 * let on (s.24(3)). What is bought, under which procedure and on which conditions stays: a change of that would have to be offered to
 * those too who did not go on.
 *
 * <p>Errors: {@code FINAL_TENDERS_OTHER_PART(part)}, {@code FINAL_TENDERS_CRITERIA_FIXED}, {@code
 * FINAL_TENDERS_CRITERION_FIXED(title)}, {@code FINAL_TENDERS_WEIGHT_FIXED(title)}.
 */
public final class FinalTendersRules {

    private FinalTendersRules() {}

    /** Refuses final tenders that differ from their first stage in what may not be different. */
    public static void require(Tender first, Tender last) {
        part(first.procedure() == last.procedure(), "procedure");
        part(first.lightTouch() == last.lightTouch(), "touch");
        part(first.cpv().equals(last.cpv()), "cpv");
        part(first.priceMethod() == last.priceMethod() && first.priceFigure().equals(last.priceFigure()), "price");
        part(reserve(first).equals(reserve(last)), "reserve");
        part(lots(first).equals(lots(last)), "lots");
        part(conditions(first).equals(conditions(last)), "conditions");
        requireCriteria(first, last);
    }

    private static void part(boolean same, String part) {
        if (!same) {
            throw new DomainProblem("FINAL_TENDERS_OTHER_PART", part);
        }
    }

    /** For whom it is reserved, and how long the contract may run. */
    private static List<Object> reserve(Tender tender) {
        return tender.reserve()
                .map(reserve -> List.<Object>of(reserve.kind(), reserve.months()))
                .orElse(List.of());
    }

    private static List<List<Object>> lots(Tender tender) {
        return tender.lots().stream()
                .map(lot -> List.<Object>of(lot.value().amount().stripTrailingZeros(), lines(lot)))
                .toList();
    }

    private static List<Object> lines(Lot lot) {
        return lot.lines().stream()
                .<Object>map(line ->
                        List.of(line.item(), line.unit(), line.quantity().stripTrailingZeros()))
                .toList();
    }

    private static List<Object> conditions(Tender tender) {
        return tender.conditions().stream()
                .<Object>map(condition -> List.of(
                        condition.kind(),
                        condition.title(),
                        condition.words(),
                        condition.evidence(),
                        condition.limited()))
                .toList();
    }

    private static void requireCriteria(Tender first, Tender last) {
        List<Criterion> before = first.criteria();
        List<Criterion> after = last.criteria();
        if (before.size() != after.size()) {
            throw new DomainProblem("FINAL_TENDERS_CRITERIA_FIXED");
        }
        List<Integer> refinable = first.phases().get(first.phases().size() - 1).refined();
        List<Integer> counted = first.phases().get(0).counted();
        boolean refined = false;
        for (int i = 0; i < before.size(); i++) {
            Criterion old = before.get(i);
            Criterion now = after.get(i);
            if (old.kind() != now.kind() || !old.partOf().equals(now.partOf())) {
                throw new DomainProblem("FINAL_TENDERS_CRITERIA_FIXED");
            }
            boolean same = Objects.equals(old.title(), now.title())
                    && Objects.equals(old.description(), now.description())
                    && Objects.equals(old.levels(), now.levels());
            if (!same && !refinable.contains(old.number())) {
                throw new DomainProblem("FINAL_TENDERS_CRITERION_FIXED", old.title());
            }
            refined |= !same;
        }
        for (int i = 0; i < before.size(); i++) {
            boolean reweighed = before.get(i).weight().compareTo(after.get(i).weight()) != 0;
            if (reweighed && (!refined || counted.contains(before.get(i).number()))) {
                throw new DomainProblem(
                        "FINAL_TENDERS_WEIGHT_FIXED", before.get(i).title());
            }
        }
    }
}
