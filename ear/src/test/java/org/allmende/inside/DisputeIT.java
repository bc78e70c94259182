package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.contract.Contracts;
import org.allmende.contract.MetricConditions;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.AccessRefused;
import org.allmende.money.Balances;
import org.allmende.money.Ledger;
import org.allmende.money.LedgerAccount;
import org.allmende.outcome.ApprovePayment;
import org.allmende.outcome.Claim;
import org.allmende.outcome.Invoice;
import org.allmende.outcome.Opinion;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.Payment;
import org.allmende.outcome.ReportMilestone;
import org.allmende.outcome.Verdict;
import org.allmende.outcome.VerifyForCouncil;
import org.allmende.outcome.VerifyForUsers;
import org.allmende.outcome.dispute.AnswerDisputeForCouncil;
import org.allmende.outcome.dispute.AnswerDisputeForUsers;
import org.allmende.outcome.dispute.DecideDispute;
import org.allmende.outcome.dispute.Dispute;
import org.allmende.outcome.dispute.DisputeId;
import org.allmende.outcome.dispute.DisputeStatus;
import org.allmende.outcome.dispute.Disputes;
import org.allmende.outcome.dispute.LodgeDispute;
import org.allmende.outcome.dispute.WithdrawDispute;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is disputed goes its way; what is not is paid meanwhile; each outcome is paid once. */
class DisputeIT extends InsidePortal {

    private static final String FINANCE = "leonard.voss";
    private static final String REVIEWER = "eleanor.pitt";
    private static final String WORDS = "Page 4 of the list shows the rest of them.";
    private static final UUID OTHER_COUNCIL = UUID.fromString("00000000-0000-0000-0000-00000d15b07e");
    private static final int REPORTED = 10;
    private static final int VERIFIED = 7;

    @Inject
    private Town town;

    @Inject
    private ContractLife contracts;

    @Inject
    private Contracts all;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Disputes disputes;

    @Inject
    private Ledger ledger;

    @Inject
    private ReportMilestone reportMilestone;

    @Inject
    private VerifyForCouncil verifyForCouncil;

    @Inject
    private VerifyForUsers verifyForUsers;

    @Inject
    private ApprovePayment approvePayment;

    @Inject
    private LodgeDispute lodgeDispute;

    @Inject
    private AnswerDisputeForCouncil answerForCouncil;

    @Inject
    private AnswerDisputeForUsers answerForUsers;

    @Inject
    private DecideDispute decideDispute;

    @Inject
    private WithdrawDispute withdrawDispute;

    /** Ten reported at £100 each, of which both confirm seven; the cap pays nine. */
    private MilestoneId cut() {
        MilestoneId milestone = contracts
                .running(1, BigDecimal.valueOf(100), BigDecimal.valueOf(900), MetricConditions.usual())
                .milestones()
                .get(0);
        town.run(
                ContractLife.PROVIDER,
                () -> reportMilestone.report(
                        new ReportMilestone.Command(milestone, new Claim(REPORTED, "A list of all"))));
        Opinion seven = new Opinion(Verdict.CONFIRMED, VERIFIED, "Three are not in the list.");
        town.run(ContractLife.USER, () -> verifyForUsers.verify(new VerifyForUsers.Command(milestone, seven)));
        town.run(ContractLife.MANAGER, () -> verifyForCouncil.verify(new VerifyForCouncil.Command(milestone, seven)));
        return milestone;
    }

    private DisputeId lodged(MilestoneId milestone) {
        return town.as(
                ContractLife.PROVIDER, () -> lodgeDispute.lodge(new LodgeDispute.Command(milestone, REPORTED, WORDS)));
    }

    private void users(DisputeId dispute, boolean agree) {
        town.run(
                ContractLife.USER,
                () -> answerForUsers.answer(new AnswerDisputeForUsers.Command(dispute, agree, WORDS)));
    }

    private void council(DisputeId dispute, boolean agree) {
        town.run(
                ContractLife.MANAGER,
                () -> answerForCouncil.answer(new AnswerDisputeForCouncil.Command(dispute, agree, WORDS)));
    }

    private void decided(String handle, DisputeId dispute, long quantity) {
        town.run(handle, () -> decideDispute.decide(new DecideDispute.Command(dispute, quantity, WORDS)));
    }

    private void paid(MilestoneId milestone) {
        Invoice invoice = new Invoice("R " + milestone.value(), London.dayOf(town.now()));
        town.run(FINANCE, () -> approvePayment.approve(new ApprovePayment.Command(milestone, invoice)));
    }

    private List<Long> paidQuantities(MilestoneId milestone) {
        return outcomes.payments(milestone).stream().map(Payment::quantity).toList();
    }

    private Money owed(MilestoneId milestone, LedgerAccount account) {
        Balances balances = ledger.balances(all.milestone(milestone).contract().id());
        return balances.of(account);
    }

    private List<String> waiting(UUID subject) {
        return town.texts(
                "select step from work_item where subject_id = ? and closed_at is null order by step", subject);
    }

    private Dispute dispute(DisputeId id) {
        return disputes.get(id);
    }

    /** Another council with one reviewer, so that somebody belongs to neither side. */
    private void aReviewerOfAnotherCouncil() throws SQLException {
        town.change(
                "insert into organisation (id, reference, name, kind) values (?, 'AL-DISPUTE', 'Upton', 'COUNCIL')",
                OTHER_COUNCIL);
        town.change(
                "insert into membership (id, person_id, organisation_id) values (?, ?, ?)",
                OTHER_COUNCIL,
                town.person(REVIEWER).value(),
                OTHER_COUNCIL);
        town.change("insert into membership_role values (?, 'INDEPENDENT_REVIEWER')", OTHER_COUNCIL);
    }

    @AfterEach
    void noOtherCouncil() throws SQLException {
        town.change("delete from membership_role where membership_id = ?", OTHER_COUNCIL);
        town.change("delete from membership where id = ?", OTHER_COUNCIL);
        town.change("delete from organisation where id = ?", OTHER_COUNCIL);
    }

    @Test
    void whatIsNotDisputedIsPaidMeanwhileAndWhatIsAddedByItself() {
        MilestoneId milestone = cut();
        DisputeId dispute = lodged(milestone);
        paid(milestone);
        assertThat(paidQuantities(milestone)).containsExactly((long) VERIFIED);
        assertThatThrownBy(() -> paid(milestone)).hasMessageContaining("MILESTONE_PAID_ALREADY");

        users(dispute, true);
        assertThat(dispute(dispute).status()).isEqualTo(DisputeStatus.OPEN);
        council(dispute, true);
        assertThat(dispute(dispute).status()).isEqualTo(DisputeStatus.AGREED);
        assertThat(all.milestone(milestone).verifiedQuantity()).contains((long) REPORTED);
        assertThat(owed(milestone, LedgerAccount.VERIFIED)).isEqualTo(Money.pounds(300));
        assertThat(waiting(dispute.value())).containsExactly("Task_ApproveDisputedPayment");

        paid(milestone);
        assertThat(paidQuantities(milestone)).containsExactly((long) VERIFIED, (long) REPORTED - VERIFIED);
        assertThat(owed(milestone, LedgerAccount.APPROVED)).isEqualTo(Money.pounds(900));
        assertThat(owed(milestone, LedgerAccount.ABOVE_CAP)).isEqualTo(Money.pounds(100));
        assertThat(owed(milestone, LedgerAccount.VERIFIED)).isEqualTo(Money.noPounds());
        assertThat(waiting(dispute.value())).isEmpty();
        assertThatThrownBy(() -> paid(milestone)).hasMessageContaining("MILESTONE_PAID_ALREADY");
    }

    @Test
    void decidedBeforeThePaymentItIsPaidWithTheRest() throws SQLException {
        aReviewerOfAnotherCouncil();
        MilestoneId milestone = cut();
        DisputeId dispute = lodged(milestone);
        users(dispute, false);
        assertThat(dispute(dispute).reviewer()).contains(town.person(REVIEWER));
        assertThat(waiting(dispute.value())).containsExactly("Task_ReviewDispute");
        decided(REVIEWER, dispute, 8);
        assertThat(dispute(dispute).status()).isEqualTo(DisputeStatus.UPHELD);
        assertThat(waiting(dispute.value())).isEmpty();
        paid(milestone);
        assertThat(paidQuantities(milestone)).containsExactly(8L);
        assertThat(town.count(
                        "select count(*) from story_entry where story_key like 'dispute.%' and subject_id = ?",
                        all.milestone(milestone).contract().id().value()))
                .isEqualTo(3);
    }

    @Test
    void withoutAnAnswerItGoesToTheReviewerAndALateReviewIsTold() throws SQLException {
        aReviewerOfAnotherCouncil();
        MilestoneId milestone = cut();
        DisputeId dispute = lodged(milestone);
        council(dispute, true);
        town.pass(Duration.ofDays(20));
        town.settle();
        assertThat(dispute(dispute).status()).isEqualTo(DisputeStatus.REVIEW);
        assertThatThrownBy(() -> users(dispute, true)).hasMessageContaining("DISPUTE_STEP_NOT_POSSIBLE");
        town.pass(Duration.ofDays(45));
        town.settle();
        assertThat(town.count(
                        "select count(*) from result_dispute where id = ? and overdue_at is not null", dispute.value()))
                .isEqualTo(1);
        decided(REVIEWER, dispute, VERIFIED);
        assertThat(dispute(dispute).status()).isEqualTo(DisputeStatus.DISMISSED);
        assertThat(all.milestone(milestone).verifiedQuantity()).contains((long) VERIFIED);
    }

    @Test
    void onlyWhoBelongsToNeitherSideDecides() throws SQLException {
        aReviewerOfAnotherCouncil();
        DisputeId dispute = lodged(cut());
        council(dispute, false);
        for (String side : List.of(ContractLife.PROVIDER, ContractLife.MANAGER, FINANCE)) {
            assertThatThrownBy(() -> decided(side, dispute, REPORTED)).isInstanceOf(AccessRefused.class);
        }
        assertThatThrownBy(() -> town.change(
                        "update result_dispute set status = 'UPHELD', decided_quantity = 9, reasons = 'A', decided_by = ?,"
                                + " ended_at = now() where id = ?",
                        town.person(ContractLife.MANAGER).value(),
                        dispute.value()))
                .hasMessageContaining("neither side");
        assertThatThrownBy(() -> town.change(
                        "update milestone set verified_quantity = 9 where id = ?",
                        dispute(dispute).milestone().value()))
                .hasMessageContaining("does not change");
    }

    @Test
    void takenBackItEndsAndIsNotLodgedTwice() {
        MilestoneId milestone = cut();
        DisputeId dispute = lodged(milestone);
        assertThatThrownBy(() -> lodged(milestone))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo("DISPUTE_LODGED_ALREADY"));
        town.run(ContractLife.PROVIDER, () -> withdrawDispute.withdraw(new WithdrawDispute.Command(dispute)));
        assertThat(waiting(dispute.value())).isEmpty();
        assertThat(dispute(dispute).status()).isEqualTo(DisputeStatus.WITHDRAWN);
        assertThatThrownBy(() -> users(dispute, true)).hasMessageContaining("DISPUTE_STEP_NOT_POSSIBLE");
    }

    @Test
    void afterTenWorkingDaysNothingIsDisputed() {
        MilestoneId milestone = cut();
        town.pass(Duration.ofDays(20));
        assertThatThrownBy(() -> lodged(milestone)).hasMessageContaining("DISPUTE_TOO_LATE");
        assertThat(disputes.ofMilestone(milestone)).isEmpty();
    }
}
