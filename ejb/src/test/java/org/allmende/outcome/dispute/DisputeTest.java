package org.allmende.outcome.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.ContractBuilder;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneStatus;
import org.allmende.identity.PersonId;
import org.allmende.outcome.MilestoneReport;
import org.allmende.outcome.ReportBuilder;
import org.allmende.outcome.Verifier;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;

/** Wednesday 3 March 2027 is the day on which council and users have verified 30 of 38 reported. */
class DisputeTest {

    private static final WorkingDays CALENDAR = new WorkingDays();
    private static final Instant VERIFIED = Instant.parse("2027-03-03T10:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2027-03-04T10:00:00Z");
    private static final String WORDS = "Page 4 of the list shows eight more.";
    private static final PersonId REVIEWER = ContractBuilder.person();

    private final Milestone milestone =
            ContractBuilder.aContract().running().milestones().get(0);
    private final MilestoneReport report = ReportBuilder.of(milestone.id(), 38, VERIFIED);

    private Dispute lodged() {
        verify();
        return dispute(38, NEXT_DAY);
    }

    private void verify() {
        milestone.report(VERIFIED);
        milestone.verify(30, VERIFIED);
    }

    private Dispute dispute(long quantity, Instant at) {
        return new Dispute(
                milestone, report, new Dispute.Content(quantity, WORDS), ContractBuilder.person(), CALENDAR, at);
    }

    private static DisputeStatus answer(Dispute dispute, Verifier verifier, boolean agrees, Instant at) {
        return dispute.answer(verifier, agrees, WORDS, ContractBuilder.person(), at);
    }

    private static void refuses(String code, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOf(DomainProblem.class)
                .extracting(problem -> ((DomainProblem) problem).code())
                .isEqualTo(code);
    }

    @Test
    void everyStepThatIsPossibleAndNoOther() {
        Map<DisputeStatus, Set<DisputeStatus>> graph = Map.of(
                DisputeStatus.OPEN, Set.of(DisputeStatus.REVIEW, DisputeStatus.AGREED, DisputeStatus.WITHDRAWN),
                DisputeStatus.REVIEW, Set.of(DisputeStatus.UPHELD, DisputeStatus.DISMISSED, DisputeStatus.WITHDRAWN),
                DisputeStatus.AGREED, Set.of(),
                DisputeStatus.UPHELD, Set.of(),
                DisputeStatus.DISMISSED, Set.of(),
                DisputeStatus.WITHDRAWN, Set.of());
        assertThat(Arrays.stream(DisputeStatus.values()).collect(Collectors.toMap(one -> one, DisputeStatus::next)))
                .isEqualTo(graph);
        for (DisputeStatus from : DisputeStatus.values()) {
            for (DisputeStatus to : DisputeStatus.values()) {
                if (graph.get(from).contains(to)) {
                    assertThat(from.to(to)).isEqualTo(to);
                } else {
                    refuses("DISPUTE_STEP_NOT_POSSIBLE", () -> from.to(to));
                }
            }
        }
    }

    /** 17 March is a bank holiday in Northern Ireland: ten working days after the 3rd end on the 18th. */
    @Test
    void isLodgedUntilTheEndOfTheTenthWorkingDay() {
        verify();
        Instant last = Instant.parse("2027-03-18T23:59:59.999999Z");
        assertThat(DisputeTiming.toDispute(LocalDate.of(2027, 3, 3), CALENDAR).lastDay())
                .isEqualTo(LocalDate.of(2027, 3, 18));
        assertThat(dispute(38, last).status()).isEqualTo(DisputeStatus.OPEN);
        refuses("DISPUTE_TOO_LATE", () -> dispute(38, last.plusMillis(1)));
    }

    @Test
    void isAboutWhatWasCutAndNoMore() {
        refuses("DISPUTE_NOTHING_CUT", () -> dispute(38, NEXT_DAY));
        verify();
        refuses("DISPUTE_QUANTITY", () -> dispute(30, NEXT_DAY));
        refuses("DISPUTE_QUANTITY", () -> dispute(39, NEXT_DAY));
        refuses("DISPUTE_WORDS_LENGTH", () -> new Dispute.Content(31, "No."));
        MilestoneReport whole = ReportBuilder.of(milestone.id(), 30, VERIFIED);
        refuses(
                "DISPUTE_NOTHING_CUT",
                () -> new Dispute(
                        milestone,
                        whole,
                        new Dispute.Content(31, WORDS),
                        ContractBuilder.person(),
                        CALENDAR,
                        NEXT_DAY));
    }

    @Test
    void isAgreedOnlyWhereBothAgree() {
        Dispute dispute = lodged();
        assertThat(answer(dispute, Verifier.USERS, true, NEXT_DAY)).isEqualTo(DisputeStatus.OPEN);
        refuses("DISPUTE_ANSWERED_ALREADY", () -> answer(dispute, Verifier.USERS, true, NEXT_DAY));
        assertThat(answer(dispute, Verifier.COUNCIL, true, NEXT_DAY)).isEqualTo(DisputeStatus.AGREED);
        dispute.agree(NEXT_DAY);
        assertThat(dispute.decided()).contains(38L);
        assertThat(dispute.endedAt()).contains(NEXT_DAY);
    }

    @Test
    void oneWhoDoesNotAgreePassesItOn() {
        Dispute dispute = lodged();
        answer(dispute, Verifier.COUNCIL, true, NEXT_DAY);
        assertThat(answer(dispute, Verifier.USERS, false, NEXT_DAY)).isEqualTo(DisputeStatus.REVIEW);
    }

    @Test
    void theSamePersonAnswersForOneSeatOnly() {
        Dispute dispute = lodged();
        PersonId one = ContractBuilder.person();
        dispute.answer(Verifier.COUNCIL, true, WORDS, one, NEXT_DAY);
        refuses("REPORT_NEEDS_TWO_VERIFIERS", () -> dispute.answer(Verifier.USERS, true, WORDS, one, NEXT_DAY));
    }

    @Test
    void theDatabasesClockEndsTheTimeToAnswer() {
        Dispute dispute = lodged();
        Instant last = dispute.answerDeadline().at();
        assertThat(dispute.isUnanswered(last)).isFalse();
        assertThat(dispute.isUnanswered(last.plusMillis(1))).isTrue();
        refuses("DISPUTE_ANSWER_PASSED", () -> answer(dispute, Verifier.USERS, true, last.plusMillis(1)));
    }

    private Dispute inReview() {
        Dispute dispute = lodged();
        dispute.pass(Optional.of(REVIEWER), CALENDAR, NEXT_DAY);
        return dispute;
    }

    @Test
    void theDrawnReviewerDecidesAndAnotherOnlyWhenTheDayHasPassed() {
        Dispute dispute = inReview();
        Instant last = dispute.reviewDeadline().orElseThrow().at();
        PersonId other = ContractBuilder.person();
        refuses("DISPUTE_OTHER_REVIEWER", () -> dispute.decide(34, WORDS, other, last));
        dispute.decide(34, WORDS, other, last.plusMillis(1));
        assertThat(dispute.status()).isEqualTo(DisputeStatus.UPHELD);
        assertThat(dispute.decided()).contains(34L);
        assertThat(dispute.decidedBy()).contains(other);
    }

    @Test
    void aReviewerFindsNoLessThanWasVerifiedAndNoMoreThanWasDisputed() {
        Dispute dispute = inReview();
        refuses("DISPUTE_QUANTITY", () -> dispute.decide(29, WORDS, REVIEWER, NEXT_DAY));
        refuses("DISPUTE_QUANTITY", () -> dispute.decide(39, WORDS, REVIEWER, NEXT_DAY));
        dispute.decide(30, WORDS, REVIEWER, NEXT_DAY);
        assertThat(dispute.status()).isEqualTo(DisputeStatus.DISMISSED);
        assertThat(dispute.decided()).isEmpty();
        refuses("DISPUTE_STEP_NOT_POSSIBLE", () -> dispute.withdraw(NEXT_DAY));
    }

    @Test
    void whereNobodyWasDrawnAnyReviewerDecides() {
        Dispute dispute = lodged();
        dispute.pass(Optional.empty(), CALENDAR, NEXT_DAY);
        dispute.decide(31, WORDS, ContractBuilder.person(), NEXT_DAY);
        assertThat(dispute.status()).isEqualTo(DisputeStatus.UPHELD);
    }

    @Test
    void lateIsToldOnce() {
        Dispute dispute = inReview();
        Instant last = dispute.reviewDeadline().orElseThrow().at();
        assertThat(dispute.noteOverdue(last)).isFalse();
        assertThat(dispute.noteOverdue(last.plusMillis(1))).isTrue();
        assertThat(dispute.noteOverdue(last.plusMillis(2))).isFalse();
    }

    @Test
    void takenBackItEnds() {
        Dispute dispute = lodged();
        dispute.withdraw(NEXT_DAY);
        assertThat(dispute.status().isOpen()).isFalse();
        refuses("DISPUTE_STEP_NOT_POSSIBLE", () -> answer(dispute, Verifier.USERS, true, NEXT_DAY));
    }

    @Test
    void moreThanWasVerifiedCanMeetAMilestone() {
        milestone.report(VERIFIED);
        milestone.verify(10, VERIFIED);
        milestone.correct(19);
        assertThat(milestone.status()).isEqualTo(MilestoneStatus.PARTIALLY_MET);
        milestone.correct(milestone.quantity());
        assertThat(milestone.status()).isEqualTo(MilestoneStatus.MET);
        assertThat(milestone.verifiedQuantity()).contains(20L);
    }
}
