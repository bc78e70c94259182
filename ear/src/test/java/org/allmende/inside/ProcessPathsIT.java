package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.bid.BidId;
import org.allmende.bid.WithdrawBid;
import org.allmende.bpmn.engine.Engine;
import org.allmende.calendar.London;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.WithdrawExpression;
import org.allmende.contract.ContractId;
import org.allmende.contract.MilestoneId;
import org.allmende.outcome.ApprovePayment;
import org.allmende.outcome.Invoice;
import org.allmende.outcome.Opinion;
import org.allmende.outcome.Verdict;
import org.allmende.outcome.VerifyForCouncil;
import org.allmende.outcome.VerifyForUsers;
import org.allmende.shared.Id;
import org.allmende.tender.CancelTender;
import org.allmende.tender.TenderId;
import org.junit.jupiter.api.Test;

/** Every way that a case can take: domain, engine, work list and clock together. */
class ProcessPathsIT extends InsidePortal {

    @Inject
    private Town town;

    @Inject
    private TenderLife tenders;

    @Inject
    private ChallengeLife challenges;

    @Inject
    private ContractLife contracts;

    @Inject
    private Engine engine;

    @Inject
    private DecisionLife decisions;

    @Inject
    private WithdrawExpression withdrawExpression;

    @Inject
    private CancelTender cancelTender;

    @Inject
    private WithdrawBid withdrawBid;

    @Inject
    private VerifyForCouncil verifyForCouncil;

    @Inject
    private VerifyForUsers verifyForUsers;

    @Inject
    private ApprovePayment approvePayment;

    @Test
    void anAcceptedChallengeForcesATender() {
        EoiId eoi = challenges.timed();
        assertThat(waiting(eoi)).containsExactly("Task_ProposeDecision");

        decisions.accept(eoi);
        assertThat(waiting(eoi)).containsExactly("Task_StartProcurement");

        TenderId tender = tenders.drafted(eoi);
        assertThat(waiting(tender)).containsExactly("Task_PrepareTender");
        assertThat(waiting(eoi)).containsExactly("Task_StartProcurement");

        decisions.considerAgain(eoi);
        tenders.publish(tender, TenderLife.OFFICER, TenderLife.COLLEAGUE);
        assertThat(waiting(tender)).containsExactly("Event_Deadline");
        assertEnded(eoi);
    }

    @Test
    void aRejectedChallengeEndsInPublic() {
        EoiId eoi = challenges.timed();

        decisions.confirm(decisions.proposed(eoi, DecisionLife.rejection()), DecisionLife.CONFIRMER);

        assertThat(challenges.status(eoi)).isEqualTo("REJECTED");
        assertEnded(eoi);
        assertThat(told(eoi)).contains("challenge.rejected");
    }

    @Test
    void aChallengeIsTakenBackInEveryState() {
        EoiId draft = challenges.drafted();
        EoiId submitted = challenges.submitted();
        EoiId timed = challenges.timed();
        EoiId accepted = challenges.timed();
        decisions.accept(accepted);

        for (EoiId eoi : List.of(draft, submitted, timed, accepted)) {
            town.run(ChallengeLife.WRITER, () -> withdrawExpression.withdraw(new WithdrawExpression.Command(eoi)));
            assertThat(challenges.status(eoi)).isEqualTo("WITHDRAWN");
            assertEnded(eoi);
        }
        assertThat(told(draft)).isEmpty();
        assertThat(told(timed)).contains("challenge.withdrawn");
    }

    @Test
    void clocksThatNobodyKeepsAreToldOnceAndStopNothing() {
        EoiId eoi = challenges.submitted(challenges.serviceWithShortPeriods());

        town.pass(Duration.ofDays(32));
        assertThat(told(eoi)).filteredOn(line -> line.endsWith(".late")).hasSize(1);
        assertThat(waiting(eoi)).containsExactly("Task_SendTimingNotice");

        challenges.announce(eoi, 5);
        town.pass(Duration.ofDays(12));
        assertThat(told(eoi)).filteredOn(line -> line.endsWith(".late")).hasSize(2);
        decisions.accept(eoi);
        assertThat(challenges.status(eoi)).isEqualTo("ACCEPTED");
    }

    @Test
    void aTenderWithoutABidEndsWithoutAnAward() {
        TenderId tender = tenders.published();

        tenders.pastDeadline(tender);

        assertThat(tenders.status(tender)).isEqualTo("UNSUCCESSFUL");
        assertThat(town.text("select end_reason from tender where id = ?", tender.value()))
                .isEqualTo("NO_BIDS");
        assertEnded(tender);
    }

    @Test
    void aBidThatIsTakenBackDoesNotCount() {
        TenderId tender = tenders.published();
        BidId bid = tenders.sent(tender, "amira.osei", "libraries", 90_000);

        town.run("amira.osei", () -> withdrawBid.withdraw(bid));
        tenders.pastDeadline(tender);

        assertThat(tenders.status(bid)).isEqualTo("WITHDRAWN");
        assertThat(tenders.status(tender)).isEqualTo("UNSUCCESSFUL");
    }

    @Test
    void aTenderWithoutAnAdmissibleBidEndsWithoutAnAward() {
        TenderId tender = tenders.published();
        BidId bid = tenders.sent(tender, "amira.osei", "libraries", 90_000);
        tenders.opened(tender);

        tenders.judged(tender, false);

        assertThat(tenders.status(bid)).isEqualTo("INADMISSIBLE");
        assertThat(tenders.status(tender)).isEqualTo("UNSUCCESSFUL");
        assertThat(town.text("select end_reason from tender where id = ?", tender.value()))
                .isEqualTo("NO_ADMISSIBLE_BID");
        assertEnded(tender);
    }

    @Test
    void aTenderIsCancelledWhileItIsWrittenOpenClosedOrEvaluated() {
        TenderId drafted = tenders.drafted(null);
        TenderId open = tenders.published();
        tenders.sent(open, "amira.osei", "libraries", 90_000);
        Stream.of(drafted, open).forEach(this::cancelled);

        TenderId closed = tenders.published();
        tenders.sent(closed, "amira.osei", "libraries", 90_000);
        tenders.pastDeadline(closed);
        cancelled(closed);

        TenderId begun = tenders.published();
        tenders.sent(begun, "amira.osei", "libraries", 90_000);
        tenders.pastDeadline(begun);
        tenders.open(begun, TenderLife.OFFICER);
        cancelled(begun);

        TenderId evaluated = tenders.published();
        tenders.sent(evaluated, "amira.osei", "libraries", 90_000);
        tenders.opened(evaluated);
        tenders.declare(evaluated, TenderLife.EVALUATORS.get(0));
        cancelled(evaluated);
    }

    @Test
    void aTenderIsCancelledInItsStandstillAndWithItTheAward() {
        TenderId tender = tenders.published();
        BidId winner = tenders.sent(tender, "amira.osei", "libraries", 90_000);
        tenders.opened(tender);
        tenders.judged(tender, true);
        tenders.awarded(tender, winner);
        assertThat(award(tender)).isEqualTo("STANDSTILL");

        cancelled(tender);

        assertThat(award(tender)).isEqualTo("CANCELLED");
        town.pass(Duration.ofDays(20));
        assertThat(town.count("select count(*) from contract where tender_id = ?", tender.value()))
                .isZero();
    }

    @Test
    void aTenderIsCancelledBeforeTheSignaturesAndWithItTheContract() {
        TenderId tender = tenders.published();
        ContractId contract = contracts.drafted(tender);
        contracts.offered(contract, 1, BigDecimal.TEN, BigDecimal.valueOf(100));

        cancelled(tender);

        assertThat(contracts.status(contract)).isEqualTo("CANCELLED");
        assertThat(award(tender)).isEqualTo("CANCELLED");
        assertEnded(contract);
    }

    @Test
    void noContractIsThereBeforeTheStandstillEnds() {
        TenderId tender = tenders.published();
        BidId winner = tenders.sent(tender, "amira.osei", "libraries", 90_000);
        tenders.opened(tender);
        tenders.judged(tender, true);
        tenders.awarded(tender, winner);
        long end = town.count(
                "select (extract(epoch from standstill_ends) * 1000)::bigint from award where tender_id = ?",
                tender.value());

        town.travelTo(java.time.Instant.ofEpochMilli(end).minusSeconds(30));
        assertThat(town.count("select count(*) from contract where tender_id = ?", tender.value()))
                .isZero();
        tenders.pastStandstill(tender);
        assertThat(town.count("select count(*) from contract where tender_id = ?", tender.value()))
                .isEqualTo(1);
    }

    @Test
    void aMissedMilestoneIsToldAndMayStillBeReportedVerifiedAndPaid() {
        ContractLife.Running running = contracts.running(2, BigDecimal.TEN, BigDecimal.valueOf(100));
        MilestoneId first = running.milestones().get(0);
        MilestoneId second = running.milestones().get(1);

        town.pass(Duration.ofDays(40));

        assertThat(contracts.status(first)).isEqualTo("MISSED");
        assertThat(contracts.status(second)).isEqualTo("MISSED");
        assertThat(town.texts(
                        "select story_key from story_entry where subject_id = ?",
                        running.contract().value()))
                .contains("milestone.missed");

        for (MilestoneId milestone : running.milestones()) {
            contracts.verified(milestone);
            assertThat(contracts.status(milestone)).isEqualTo("MET");
            pay(milestone);
            assertEnded(milestone);
        }
        town.settle();
        assertThat(contracts.status(running.contract())).isEqualTo("COMPLETE");
        assertEnded(running.contract());
        assertThat(tenders.status(running.tender())).isEqualTo("COMPLETE");
    }

    @Test
    void aReturnedReportComesAgain() {
        ContractLife.Running running = contracts.running(1, BigDecimal.TEN, BigDecimal.valueOf(100));
        MilestoneId milestone = running.milestones().get(0);
        contracts.reported(milestone);

        town.run(
                ContractLife.USER,
                () -> verifyForUsers.verify(new VerifyForUsers.Command(
                        milestone, new Opinion(Verdict.RETURNED, 0, "Two came only once."))));
        assertThat(contracts.status(milestone)).isEqualTo("REPORTED");
        town.run(
                ContractLife.MANAGER,
                () -> verifyForCouncil.verify(new VerifyForCouncil.Command(
                        milestone, new Opinion(Verdict.CONFIRMED, 1, "The list agrees with the counter."))));
        assertThat(contracts.status(milestone)).isEqualTo("RETURNED");
        assertThat(waiting(milestone)).containsOnly("Task_ReportMilestone");

        contracts.verified(milestone);
        assertThat(contracts.status(milestone)).isEqualTo("MET");
        assertThat(waiting(milestone)).containsExactly("Task_ApprovePayment");
    }

    private void pay(MilestoneId milestone) {
        town.as(
                "leonard.voss",
                () -> approvePayment.approve(new ApprovePayment.Command(
                        milestone, new Invoice("I-" + UUID.randomUUID(), London.dayOf(town.now())))));
    }

    private void cancelled(TenderId tender) {
        town.run(TenderLife.OFFICER, () -> cancelTender.cancel(new CancelTender.Command(tender, "The mill is sold.")));
        assertThat(tenders.status(tender)).isEqualTo("CANCELLED");
        assertEnded(tender);
    }

    private String award(TenderId tender) {
        return town.text("select status from award where tender_id = ?", tender.value());
    }

    private List<String> waiting(Id subject) {
        return town.texts("select step from work_item where subject_id = ? and closed_at is null", subject.value());
    }

    private List<String> told(EoiId eoi) {
        return town.texts("select story_key from story_entry where subject_id = ? order by at", eoi.value());
    }

    /** Nobody's turn any more, and no process that waits. */
    private void assertEnded(Id subject) {
        assertThat(waiting(subject)).as("turns").isEmpty();
        assertThat(engine.get()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(subject.value().toString())
                        .count())
                .as("processes")
                .isZero();
    }
}
