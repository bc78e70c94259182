package org.allmende.tender;

import java.time.Instant;
import java.time.LocalDate;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.calendar.TenderingPeriod;
import org.allmende.evaluation.scoring.PriceMethod;
import org.allmende.phase.PhaseRules;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.allmende.shared.Weight;
import org.allmende.tender.reserved.ReserveCheck;

/**
 * What a draft needs before it may be published (Procurement Act 2023 ss.3, 18, 22, 23, 32, 33, 54). Says one thing at a time, the first that
 * is wrong.
 *
 * <p>Errors: {@code TENDER_NEEDS_LOT}, {@code CONDITION_BELOW_THRESHOLD}, {@code TENDER_NEEDS_LOT_REASON}, {@code TENDER_LOT_LIMIT_IS_NONE}, {@code TENDER_NEEDS_ONE_PRICE}, {@code TENDER_NEEDS_DEADLINE}, {@code
 * TENDER_DEADLINE_NOT_AHEAD}, {@code TENDER_QUESTIONS_NOT_BETWEEN}, {@code TENDER_NEEDS_CEILING}, {@code
 * TENDER_NEEDS_FIXED_PRICE}, {@code TENDER_FIXED_PRICE_COMPARED}, {@code TENDER_FORMULA_ONE_LOT}, {@code
 * TENDER_NEEDS_OUTCOME}, {@code TENDER_OUTCOMES_DIFFER}, and those of {@link TenderThreshold}, {@link ReserveCheck}, {@link Weight}, {@link
 * Criterion}, {@link CriteriaTree}, {@link ParticipationCondition}, {@link PhaseRules} and {@link TenderingPeriod}.
 */
final class PublicationRules {

    /** Procurement Act 2023 s.85(3)(b), as at 12 March 2024; pounds with VAT. */
    private static final Money LARGE_WORKS = Money.pounds("213477");

    private PublicationRules() {}

    static void require(Tender tender, Instant now) {
        if (tender.lots().isEmpty()) {
            throw new DomainProblem("TENDER_NEEDS_LOT");
        }
        TenderThreshold.require(tender, London.dayOf(now));
        tender.reserve().ifPresent(reserve -> ReserveCheck.of(tender, reserve, London.dayOf(now))
                .require());
        requireLimits(tender);
        requireCriteria(tender);
        requireConditions(tender);
        Deadline last = tender.deadline().orElseThrow(() -> new DomainProblem("TENDER_NEEDS_DEADLINE"));
        if (!last.at().isAfter(now)) {
            throw new DomainProblem("TENDER_DEADLINE_NOT_AHEAD");
        }
        requireQuestions(tender, last, now);
        PhaseRules.require(tender);
        least(tender, London.dayOf(now)).require(London.dayOf(now), last);
    }

    private static TenderingPeriod least(Tender tender, LocalDate noticeDay) {
        return tender.isForRequests()
                ? TenderingPeriod.leastForParticipation(tender.setting(noticeDay), noticeDay)
                : TenderingPeriod.least(tender.setting(noticeDay), noticeDay);
    }

    /** A limit limits, and whoever does not divide a contract that the Act covers says why (s.18). */
    private static void requireLimits(Tender tender) {
        int lots = tender.lots().size();
        LotLimits limits = tender.lotLimits();
        if (limits.toBidFor().orElse(0) >= lots || limits.toWin().orElse(0) >= lots) {
            throw new DomainProblem("TENDER_LOT_LIMIT_IS_NONE", lots);
        }
        if (lots == 1
                && tender.procedure() != Procedure.BELOW_THRESHOLD
                && limits.undividedBecause().isEmpty()) {
            throw new DomainProblem("TENDER_NEEDS_LOT_REASON");
        }
    }

    /** Below the threshold nobody may be kept from bidding for want of suitability, but for works of some size (s.85(1)-(3)). */
    private static void requireConditions(Tender tender) {
        boolean largeWorks = tender.cpv().startsWith(TenderThreshold.WORKS)
                && !tender.value().isLessThan(LARGE_WORKS);
        if (tender.procedure() == Procedure.BELOW_THRESHOLD
                && !tender.conditions().isEmpty()
                && !largeWorks) {
            throw new DomainProblem("CONDITION_BELOW_THRESHOLD");
        }
        tender.conditions().forEach(ParticipationCondition::requireLawful);
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
        CriteriaTree.require(tender.criteria());
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

    /** Whatever is set or promised for the whole contract cannot be compared lot by lot. */
    private static void requireFormula(Tender tender) {
        if (tender.priceMethod() != PriceMethod.RELATIVE_LOWEST && tender.lots().size() > 1) {
            throw new DomainProblem("TENDER_FORMULA_ONE_LOT");
        }
        switch (tender.priceMethod()) {
            case RELATIVE_LOWEST -> {}
            case LINEAR_TO_CEILING -> requireFigure(tender, "TENDER_NEEDS_CEILING");
            case FIXED_PRICE -> requireFigure(tender, "TENDER_NEEDS_FIXED_PRICE");
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
