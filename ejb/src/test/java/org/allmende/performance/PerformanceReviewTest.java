package org.allmende.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.allmende.calendar.London;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.ContractId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.junit.jupiter.api.Test;

class PerformanceReviewTest {

    private static final LocalDate FROM = LocalDate.of(2026, 4, 1);
    private static final Instant ASSESSED = Instant.parse("2027-03-01T10:00:00Z");
    private static final WorkingDays DAYS = new WorkingDays();

    private final ContractId contract = new ContractId(Ids.next());
    private final PersonId manager = new PersonId(Ids.next());
    private final List<KpiId> kpis =
            IntStream.range(0, 4).mapToObj(i -> new KpiId(Ids.next())).toList();

    private PerformanceReview planned() {
        return new PerformanceReview(contract, 1, FROM);
    }

    private PerformanceReview open() {
        PerformanceReview review = planned();
        review.open(ASSESSED);
        return review;
    }

    private PerformanceReview assessed() {
        PerformanceReview review = open();
        review.assess(ratings(3), Set.copyOf(kpis), manager, DAYS, ASSESSED);
        return review;
    }

    private List<Assessment> ratings(int material) {
        return IntStream.range(0, kpis.size())
                .mapToObj(i -> new Assessment(kpis.get(i), KpiRating.GOOD, "96 % of 1,200 calls.", i < material))
                .toList();
    }

    @Test
    void isDueAtTheEndOfTwelveMonthsAndAskedForSixWeeksBefore() {
        PerformanceReview review = planned();
        assertThat(review.dueOn()).isEqualTo("2027-03-31");
        assertThat(review.opensOn()).isEqualTo("2027-02-17");
        assertThat(review.assessBy().at()).isEqualTo(London.endOf(LocalDate.of(2027, 3, 10)));
        assertProblem("REVIEW_NOT_DUE", () -> review.open(London.endOf(LocalDate.of(2027, 2, 16))));
        assertThat(review.open(London.startOf(LocalDate.of(2027, 2, 17)))).isTrue();
        assertThat(review.open(ASSESSED)).isFalse();
    }

    @Test
    void ratesEveryIndicatorOnceAndNamesThree() {
        PerformanceReview review = open();
        assertProblem(
                "REVIEW_RATES_EVERY_KPI",
                () -> review.assess(ratings(3).subList(0, 3), Set.copyOf(kpis), manager, DAYS, ASSESSED));
        for (int named : new int[] {0, 2, 4}) {
            assertProblem(
                    "REVIEW_MATERIAL_KPIS",
                    () -> review.assess(ratings(named), Set.copyOf(kpis), manager, DAYS, ASSESSED));
        }
        assertThat(review.ratings()).isEmpty();
        review.assess(ratings(3), Set.copyOf(kpis), manager, DAYS, ASSESSED);
        assertThat(review.ratings()).hasSize(4);
        assertThat(review.until()).contains(LocalDate.of(2027, 3, 1));
        assertProblem(
                "PERFORMANCE_REVIEW_STEP_NOT_POSSIBLE",
                () -> review.assess(ratings(3), Set.copyOf(kpis), manager, DAYS, ASSESSED));
    }

    @Test
    void fewReasonsAreNone() {
        List<Assessment> mute = kpis.stream()
                .map(kpi -> new Assessment(kpi, KpiRating.INADEQUATE, "bad ", kpis.indexOf(kpi) < 3))
                .toList();
        PerformanceReview review = open();
        assertProblem("RATING_REASONS_LENGTH", () -> review.assess(mute, Set.copyOf(kpis), manager, DAYS, ASSESSED));
    }

    @Test
    void isPublishedAfterTheReplyOrAfterItsTimeAndNotBefore() {
        PerformanceReview silent = assessed();
        Instant last = silent.replyDeadline().orElseThrow().at();
        assertProblem("REVIEW_WAITS_FOR_REPLY", () -> silent.publish(last));
        assertThat(silent.publish(last.plusNanos(1000))).isTrue();
        assertThat(silent.publish(last.plusSeconds(1))).isFalse();
        assertThat(silent.reply()).isEmpty();

        PerformanceReview answered = assessed();
        answered.reply("We were short of drivers in May.", manager, last);
        assertProblem("REVIEW_REPLIED_ALREADY", () -> answered.reply("And in June.", manager, last));
        assertThat(answered.publish(last)).isTrue();

        PerformanceReview late = assessed();
        assertProblem("REVIEW_REPLY_LATE", () -> late.reply("Too late.", manager, last.plusNanos(1000)));
    }

    @Test
    void theEndOfTheContractAsksForTheLastReviewNow() {
        PerformanceReview review = planned();
        review.end(LocalDate.of(2026, 9, 1));
        assertThat(review.kind()).isEqualTo(ReviewKind.FINAL);
        assertThat(review.opensOn()).isEqualTo("2026-09-01");
        assertThat(review.dueOn()).isEqualTo("2026-09-30");
        PerformanceReview nearly = planned();
        nearly.end(LocalDate.of(2027, 3, 20));
        assertThat(nearly.dueOn()).isEqualTo("2027-03-31");
        PerformanceReview rated = assessed();
        rated.end(LocalDate.of(2027, 3, 2));
        assertThat(rated.kind()).isEqualTo(ReviewKind.PERIODIC);
    }

    @Test
    void aLateAssessmentIsNotedOnce() {
        PerformanceReview review = open();
        Instant last = review.assessBy().at();
        assertThat(review.noteOverdue(last)).isFalse();
        assertThat(review.noteOverdue(last.plusSeconds(1))).isTrue();
        assertThat(review.noteOverdue(last.plusSeconds(2))).isFalse();
    }

    private static void assertProblem(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
