package org.allmende.tender;

import java.time.Instant;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.calendar.TenderingPeriod;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.allmende.shared.Weight;

/**
 * What a draft needs before it may be published (Procurement Act 2023 ss.18, 23, 54). Says one thing at a time, the first that
 * is wrong.
 *
 * <p>Errors: {@code TENDER_NEEDS_LOT}, {@code TENDER_NEEDS_ONE_PRICE}, {@code TENDER_NEEDS_DEADLINE}, {@code
 * TENDER_DEADLINE_NOT_AHEAD}, {@code TENDER_QUESTIONS_NOT_BETWEEN}, {@code TENDER_NEEDS_CEILING}, {@code
 * TENDER_NEEDS_FIXED_PRICE}, {@code TENDER_FIXED_PRICE_COMPARED}, {@code TENDER_FIXED_PRICE_ONE_LOT}, {@code
 * TENDER_NEEDS_OUTCOME}, {@code TENDER_OUTCOMES_DIFFER}, and those of {@link Weight}, {@link Criterion} and {@link
 * TenderingPeriod}.
 */
final class PublicationRules {

    private PublicationRules() {}

    static void require(Tender tender, Instant now) {
        if (tender.lots().isEmpty()) {
            throw new DomainProblem("TENDER_NEEDS_LOT");
        }
        requireCriteria(tender);
        Deadline last = tender.deadline().orElseThrow(() -> new DomainProblem("TENDER_NEEDS_DEADLINE"));
        if (!last.at().isAfter(now)) {
            throw new DomainProblem("TENDER_DEADLINE_NOT_AHEAD");
        }
        requireQuestions(tender, last, now);
        TenderingPeriod.least(tender.setting(), London.dayOf(now)).require(London.dayOf(now), last);
    }

    private static void requireQuestions(Tender tender, Deadline last, Instant now) {
        boolean between = tender.questionsDeadline()
                .map(questions -> questions.at().isAfter(now) && questions.at().isBefore(last.at()))
                .orElse(true);
        if (!between) {
            throw new DomainProblem("TENDER_QUESTIONS_NOT_BETWEEN");
        }
    }

    private static void requireCriteria(Tender tender) {
        Weight.requireWhole(tender.criteria().stream().map(Criterion::weight).toList());
        tender.criteria().forEach(Criterion::requireWorded);
        long prices = tender.criteria().stream()
                .filter(criterion -> criterion.kind() == CriterionKind.PRICE)
                .count();
        if (prices != 1 && tender.priceMethod().comparesPrices()) {
            throw new DomainProblem("TENDER_NEEDS_ONE_PRICE");
        }
        if (prices > 0 && !tender.priceMethod().comparesPrices()) {
            throw new DomainProblem("TENDER_FIXED_PRICE_COMPARED");
        }
        requireFormula(tender);
    }

    private static void requireFormula(Tender tender) {
        switch (tender.priceMethod()) {
            case RELATIVE_LOWEST -> {}
            case LINEAR_TO_CEILING -> requireFigure(tender, "TENDER_NEEDS_CEILING");
            case FIXED_PRICE -> {
                requireFigure(tender, "TENDER_NEEDS_FIXED_PRICE");
                if (tender.lots().size() > 1) {
                    throw new DomainProblem("TENDER_FIXED_PRICE_ONE_LOT");
                }
            }
            case COST_PER_OUTCOME -> requireOneUnit(tender);
        }
    }

    private static void requireFigure(Tender tender, String code) {
        if (tender.priceFigure().filter(Money.noPounds()::isLessThan).isEmpty()) {
            throw new DomainProblem(code);
        }
    }

    /** Promises are added up, so they must count the same. */
    private static void requireOneUnit(Tender tender) {
        if (tender.outcomes().isEmpty()) {
            throw new DomainProblem("TENDER_NEEDS_OUTCOME");
        }
        if (tender.outcomes().stream().map(OutcomeOffer::unit).distinct().count() > 1) {
            throw new DomainProblem("TENDER_OUTCOMES_DIFFER");
        }
    }
}
