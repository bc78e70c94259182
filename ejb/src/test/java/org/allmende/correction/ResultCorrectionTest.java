package org.allmende.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.ContractBuilder;
import org.allmende.contract.Milestone;
import org.allmende.contract.Side;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;

/** Begun on Wednesday 3 March 2027, of a milestone of which ten count. */
class ResultCorrectionTest {

    private static final WorkingDays CALENDAR = new WorkingDays();
    private static final Instant RAISED = Instant.parse("2027-03-03T10:00:00Z");
    /** 17 March is a bank holiday in Northern Ireland: ten working days after the 3rd end on the 18th. */
    private static final Instant ANSWER_BY = Instant.parse("2027-03-18T23:59:59.999999Z");

    private static final String WORDS = "Page 4 of the list names three twice.";
    private static final Standing TEN = new Standing(10, 10, 0);
    private static final PersonId FIRST = ContractBuilder.person();
    private static final PersonId OTHER = ContractBuilder.person();
    private static final PersonId FINANCE = ContractBuilder.person();

    private final Milestone milestone =
            ContractBuilder.aContract().running().milestones().get(0);

    private ResultCorrection raised(Side side, long right) {
        ResultCorrection raised = new ResultCorrection(
                milestone, TEN, side, new ResultCorrection.Content(WORDS, WORDS), FIRST, CALENDAR, RAISED);
        raised.claim(right);
        return raised;
    }

    private ResultCorrection answered(Side side, long right, boolean agrees) {
        ResultCorrection answered = raised(side, right);
        answered.answer(agrees, WORDS, OTHER, CALENDAR, RAISED.plusSeconds(60));
        return answered;
    }

    private static void isProblem(Runnable step, String code) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    @Test
    void everyStepIsInTheGraphAndNoOther() {
        Map<CorrectionStatus, Set<CorrectionStatus>> graph = Map.of(
                CorrectionStatus.OPEN, Set.of(CorrectionStatus.DECISION, CorrectionStatus.WITHDRAWN),
                CorrectionStatus.DECISION,
                        Set.of(CorrectionStatus.ACCEPTED, CorrectionStatus.REJECTED, CorrectionStatus.WITHDRAWN),
                CorrectionStatus.ACCEPTED, Set.of(),
                CorrectionStatus.REJECTED, Set.of(),
                CorrectionStatus.WITHDRAWN, Set.of());
        assertThat(Arrays.stream(CorrectionStatus.values())
                        .collect(Collectors.toMap(status -> status, CorrectionStatus::next)))
                .isEqualTo(graph);
        for (CorrectionStatus from : CorrectionStatus.values()) {
            for (CorrectionStatus to : CorrectionStatus.values()) {
                if (!graph.get(from).contains(to)) {
                    isProblem(() -> from.to(to), "CORRECTION_STEP_NOT_POSSIBLE");
                }
            }
        }
    }

    @Test
    void theClocksAreTenWorkingDaysEach() {
        ResultCorrection correction = raised(Side.COUNCIL, 8);
        assertThat(correction.answerDeadline().at()).isEqualTo(ANSWER_BY);
        assertThat(correction.decideDeadline()).isEmpty();
        assertThat(correction.isUnanswered(ANSWER_BY)).isFalse();
        assertThat(correction.isUnanswered(ANSWER_BY.plusSeconds(1))).isTrue();
        isProblem(
                () -> correction.answer(true, "", OTHER, CALENDAR, ANSWER_BY.plusSeconds(1)),
                "CORRECTION_ANSWER_PASSED");
        correction.answer(true, "", OTHER, CALENDAR, ANSWER_BY);
        assertThat(correction.answer()).isEmpty();
        Instant last = correction.decideDeadline().orElseThrow().at();
        assertThat(correction.noteOverdue(last)).isFalse();
        assertThat(correction.noteOverdue(last.plusSeconds(1))).isTrue();
        assertThat(correction.noteOverdue(last.plusSeconds(2))).isFalse();
    }

    @Test
    void moreIsFoundWithTheUsersAlone() {
        isProblem(() -> raised(Side.COUNCIL, 11), "CORRECTION_RAISED_BY_COUNCIL");
        isProblem(
                () -> answered(Side.PROVIDER, 12, false).accept(TEN, 12, null, WORDS, FINANCE, RAISED),
                "CORRECTION_NEEDS_USERS");
        ResultCorrection silent = raised(Side.PROVIDER, 12);
        silent.pass(CALENDAR, ANSWER_BY.plusSeconds(1));
        isProblem(() -> silent.accept(TEN, 12, null, WORDS, FINANCE, ANSWER_BY), "CORRECTION_NEEDS_USERS");
        ResultCorrection agreed = answered(Side.PROVIDER, 12, true);
        agreed.accept(TEN, 12, null, WORDS, FINANCE, RAISED);
        assertThat(agreed.status()).isEqualTo(CorrectionStatus.ACCEPTED);
        assertThat(agreed.verifiedAfter()).contains(12L);
    }

    @Test
    void fewerAreFoundAgainstTheOtherSideToo() {
        ResultCorrection correction = answered(Side.COUNCIL, 8, false);
        correction.accept(TEN, 8, null, WORDS, FINANCE, RAISED);
        assertThat(correction.decided()).contains(8L);
        assertThat(correction.verifiedAfter()).contains(10L);
    }

    @Test
    void threePeopleTakePart() {
        isProblem(
                () -> raised(Side.COUNCIL, 8).answer(true, "", FIRST, CALENDAR, RAISED),
                "CORRECTION_NEEDS_ANOTHER_PERSON");
        ResultCorrection correction = answered(Side.COUNCIL, 8, true);
        isProblem(() -> correction.reject(WORDS, FIRST, RAISED), "CORRECTION_NEEDS_ANOTHER_PERSON");
        isProblem(() -> correction.reject(WORDS, OTHER, RAISED), "CORRECTION_NEEDS_ANOTHER_PERSON");
        correction.reject(WORDS, FINANCE, RAISED);
        assertThat(correction.status()).isEqualTo(CorrectionStatus.REJECTED);
        assertThat(correction.decided()).isEmpty();
    }

    @Test
    void takenBackItEnds() {
        ResultCorrection correction = answered(Side.PROVIDER, 8, true);
        correction.withdraw(RAISED);
        isProblem(() -> correction.reject(WORDS, FINANCE, RAISED), "CORRECTION_STEP_NOT_POSSIBLE");
        isProblem(() -> correction.withdraw(RAISED), "CORRECTION_STEP_NOT_POSSIBLE");
        assertThat(correction.endedAt()).contains(RAISED);
    }

    @Test
    void wordsAreNeitherMissingNorEndless() {
        isProblem(() -> new ResultCorrection.Content("Too short", WORDS), "CORRECTION_WORDS_LENGTH");
        isProblem(() -> new ResultCorrection.Content(WORDS, "x".repeat(8001)), "CORRECTION_WORDS_LENGTH");
        isProblem(
                () -> raised(Side.COUNCIL, 8).answer(false, "No", OTHER, CALENDAR, RAISED), "CORRECTION_WORDS_LENGTH");
    }
}
