package org.allmende.tender;

import java.time.Instant;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.calendar.TenderingPeriod;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Weight;

/**
 * What a draft needs before it may be published (Procurement Act 2023 ss.18, 23, 54). Says one thing at a time, the first that
 * is wrong.
 *
 * <p>Errors: {@code TENDER_NEEDS_LOT}, {@code TENDER_NEEDS_ONE_PRICE}, {@code TENDER_NEEDS_DEADLINE}, {@code
 * TENDER_DEADLINE_NOT_AHEAD}, {@code TENDER_QUESTIONS_NOT_BETWEEN}, and those of {@link Weight}, {@link Criterion} and {@link TenderingPeriod}.
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
        if (prices != 1) {
            throw new DomainProblem("TENDER_NEEDS_ONE_PRICE");
        }
    }
}
