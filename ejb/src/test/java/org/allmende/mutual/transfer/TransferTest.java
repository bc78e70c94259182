package org.allmende.mutual.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.allmende.calendar.TransferTiming;
import org.allmende.mutual.MutualId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferTest {

    private static final MutualId MUTUAL = new MutualId(UUID.randomUUID());
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate DAY = LocalDate.of(2027, 10, 1);
    private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"2027-10-01, 2027-09-02", "2028-03-29, 2028-02-29", "2027-03-29, 2027-02-28"})
    void twentyEightClearDaysLieBetweenTheInformationAndTheTransfer(LocalDate transfer, LocalDate last) {
        assertThat(TransferTiming.informationDue(transfer)).isEqualTo(last);
        assertThat(ChronoUnit.DAYS.between(last.plusDays(1), transfer)).isEqualTo(28);
    }

    @Test
    void theInformationIsPlannedForItsLastDayAndNothingForAPast() {
        assertThat(StepKind.INFORMATION.due(DAY, TODAY)).isEqualTo(TransferTiming.informationDue(DAY));
        assertThat(StepKind.FIRST_DAY.due(DAY, TODAY)).isEqualTo(DAY);
        LocalDate soon = TODAY.plusDays(3);
        assertThat(Arrays.stream(StepKind.values()).map(kind -> kind.due(soon, TODAY)))
                .allMatch(due -> !due.isBefore(TODAY) && !due.isAfter(soon));
    }

    @Test
    void stepsThatWaitMoveWithTheTransfer() {
        TransferPlan plan = new TransferPlan(MUTUAL, DAY, TODAY, "Hannah", NOW);
        TransferStep waiting = TransferStep.usual(MUTUAL, StepKind.BANK, DAY.minusDays(120), "Hannah", NOW);
        TransferStep done = TransferStep.usual(MUTUAL, StepKind.IT, DAY.minusDays(60), "Hannah", NOW);
        done.revise(terms(DAY.minusDays(60), StepState.DONE, null), TODAY, 0, "Idris", NOW);
        long days = plan.move(DAY.plusDays(31), TODAY, 1, "Idris", NOW);
        waiting.move(days);
        done.move(days);
        assertThat(waiting.plannedOn()).isEqualTo(DAY.minusDays(89));
        assertThat(done.plannedOn()).isEqualTo(DAY.minusDays(60));
        assertThat(plan.informationDue()).isEqualTo(TransferTiming.informationDue(DAY.plusDays(31)));
        assertThatThrownBy(() -> plan.move(DAY, TODAY, 1, "Hannah", NOW)).hasMessageContaining("TRANSFER_CHANGED");
        assertThatThrownBy(() -> plan.move(TODAY.minusDays(1), TODAY, 2, "Hannah", NOW))
                .hasMessageContaining("TRANSFER_DAY_PASSED");
    }

    @Test
    void aStepKnowsPlanAndDeed() {
        TransferStep step = TransferStep.own(MUTUAL, " Paint the door ", TODAY.minusDays(5), "Hannah", NOW);
        assertThat(step.title()).contains("Paint the door");
        assertThat(step.daysLate(TODAY)).isEqualTo(5);
        step.revise(terms(TODAY.minusDays(5), StepState.DONE, TODAY.minusDays(6)), TODAY, 0, "Idris", NOW);
        assertThat(step.doneOn()).contains(TODAY.minusDays(6));
        assertThat(step.daysLate(TODAY)).isEqualTo(-1);
        step.revise(terms(TODAY, StepState.DOING, TODAY.minusDays(6)), TODAY, 1, "Idris", NOW);
        assertThat(step.doneOn()).as("not done any more").isEmpty();
        assertThatThrownBy(() -> step.revise(terms(TODAY, StepState.DONE, null), TODAY, 1, "Hannah", NOW))
                .hasMessageContaining("TRANSFER_STEP_CHANGED");
        assertThatThrownBy(() -> step.revise(terms(TODAY, StepState.DONE, TODAY.plusDays(1)), TODAY, 2, "Hannah", NOW))
                .hasMessageContaining("TRANSFER_STEP_DONE_LATER");
        assertThatThrownBy(() -> TransferStep.own(MUTUAL, " ", TODAY, "Hannah", NOW))
                .hasMessageContaining("TRANSFER_STEP_TITLE_MISSING");
    }

    @Test
    void anAnswerNeedsItsWordsAndTwoDoNotOverwriteEachOther() {
        StaffPoint point = new StaffPoint(MUTUAL, StaffQuestion.PENSION_PROTECTION);
        assertThatThrownBy(() -> point.record(QuestionState.ANSWERED, " ", 0, "Hannah", NOW))
                .hasMessageContaining("STAFF_NOTE_MISSING");
        point.record(QuestionState.ASKED, "", 0, "Hannah", NOW);
        assertThat(point.savedBy()).contains("Hannah");
        point.record(QuestionState.ANSWERED, "Fund: open scheme.", 1, "Idris", NOW);
        assertThatThrownBy(() -> point.record(QuestionState.OPEN, "", 1, "Hannah", NOW))
                .hasMessageContaining("STAFF_QUESTION_CHANGED");
        point.record(QuestionState.ANSWERED, "Fund: open scheme.", 1, "Hannah", NOW);
        assertThat(point.savedBy()).as("the same again is no change").contains("Idris");
        assertThatThrownBy(
                        () -> point.record(QuestionState.ASKED, "x".repeat(StaffPoint.LONGEST + 1), 2, "Hannah", NOW))
                .hasMessageContaining("STAFF_NOTE_TOO_LONG");
    }

    @Test
    void everyQuestionNamesItsSource() {
        assertThat(StaffQuestion.values()).allSatisfy(question -> assertThat(question.law())
                .matches(".*(reg|regs|ss\\.|Sch) ?\\d.*|.*guidance.*"));
    }

    private static StepTerms terms(LocalDate planned, StepState state, @Nullable LocalDate done) {
        return new StepTerms(planned, Counterpart.US, "", state, done, "");
    }
}
