package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.allmende.calendar.London;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.contract.Direction;
import org.allmende.contract.MetricConditions;
import org.allmende.contract.MilestoneId;
import org.allmende.contract.MilestoneStatus;
import org.allmende.correction.AnswerCorrectionForProvider;
import org.allmende.correction.AnswerCorrectionForUsers;
import org.allmende.correction.CorrectedResult;
import org.allmende.correction.CorrectionId;
import org.allmende.correction.CorrectionStatus;
import org.allmende.correction.Corrections;
import org.allmende.correction.DecideCorrection;
import org.allmende.correction.RaiseCorrection;
import org.allmende.correction.ResultCorrection;
import org.allmende.correction.WithdrawCorrection;
import org.allmende.document.DocumentId;
import org.allmende.document.StartUpload;
import org.allmende.document.StoreBlock;
import org.allmende.identity.AccessRefused;
import org.allmende.money.Ledger;
import org.allmende.money.LedgerAccount;
import org.allmende.money.clawback.ClawBack;
import org.allmende.money.clawback.ClawBacks;
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
import org.allmende.outcome.dispute.LodgeDispute;
import org.allmende.outcome.spotcheck.SpotChecks;
import org.allmende.outcome.spotcheck.Tick;
import org.allmende.outcome.spotcheck.TickResultsForCouncil;
import org.allmende.outcome.spotcheck.TickResultsForUsers;
import org.allmende.result.ImportResults;
import org.allmende.result.ResultImportId;
import org.allmende.result.StartResultImport;
import org.allmende.shared.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was verified and was wrong is corrected late: before the payment, after it, upwards and downwards, and nothing is overwritten. */
class CorrectionIT extends InsidePortal {

    private static final String WORDS = "Page 4 of the list names the same children twice.";
    private static final int AT_ONCE = 16;

    @Inject
    private Town town;

    @Inject
    private PaidLife paid;

    @Inject
    private ContractLife life;

    @Inject
    private Contracts contracts;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Corrections corrections;

    @Inject
    private ClawBacks clawBacks;

    @Inject
    private Ledger ledger;

    @Inject
    private SpotChecks checks;

    @Inject
    private StartResultImport startResultImport;

    @Inject
    private StartUpload startUpload;

    @Inject
    private StoreBlock storeBlock;

    @Inject
    private ImportResults importResults;

    @Inject
    private ReportMilestone reportMilestone;

    @Inject
    private TickResultsForCouncil tickResultsForCouncil;

    @Inject
    private TickResultsForUsers tickResultsForUsers;

    @Inject
    private VerifyForCouncil verifyForCouncil;

    @Inject
    private VerifyForUsers verifyForUsers;

    @Inject
    private ApprovePayment approvePayment;

    @Inject
    private LodgeDispute lodgeDispute;

    @Inject
    private RaiseCorrection raiseCorrection;

    @Inject
    private AnswerCorrectionForProvider answerForProvider;

    @Inject
    private AnswerCorrectionForUsers answerForUsers;

    @Inject
    private DecideCorrection decideCorrection;

    @Inject
    private WithdrawCorrection withdrawCorrection;

    /** So many are reported and both confirm so many; nothing is paid. */
    private void verified(MilestoneId milestone, long reported, long confirmed) {
        town.run(
                ContractLife.PROVIDER,
                () -> reportMilestone.report(
                        new ReportMilestone.Command(milestone, new Claim(reported, "A list of all of them"))));
        List<Tick> all = outcomes.newestReport(milestone)
                .flatMap(checks::of)
                .map(check -> IntStream.rangeClosed(1, check.size())
                        .mapToObj(number -> new Tick(number, true, ""))
                        .toList())
                .orElse(List.of());
        Opinion yes = new Opinion(Verdict.CONFIRMED, confirmed, "We have seen the list.");
        town.run(ContractLife.USER, () -> {
            if (!all.isEmpty()) {
                tickResultsForUsers.tick(new TickResultsForUsers.Command(milestone, all));
            }
            verifyForUsers.verify(new VerifyForUsers.Command(milestone, yes));
        });
        town.run(ContractLife.MANAGER, () -> {
            if (!all.isEmpty()) {
                tickResultsForCouncil.tick(new TickResultsForCouncil.Command(milestone, all));
            }
            verifyForCouncil.verify(new VerifyForCouncil.Command(milestone, yes));
        });
    }

    private void approved(MilestoneId milestone) {
        Invoice invoice = new Invoice("K " + UUID.randomUUID().toString().substring(0, 8), London.dayOf(town.now()));
        town.run(PaidLife.FINANCE, () -> approvePayment.approve(new ApprovePayment.Command(milestone, invoice)));
    }

    private CorrectionId raised(String handle, MilestoneId milestone, long quantity) {
        return town.as(
                handle,
                () -> raiseCorrection.raise(new RaiseCorrection.Command(milestone, List.of(), quantity, WORDS, WORDS)));
    }

    private CorrectionId named(String handle, MilestoneId milestone, CorrectedResult... results) {
        return town.as(
                handle,
                () -> raiseCorrection.raise(
                        new RaiseCorrection.Command(milestone, List.of(results), null, WORDS, WORDS)));
    }

    private static CorrectedResult right(String key, int quantity) {
        return new CorrectedResult(key, BigDecimal.valueOf(quantity));
    }

    private void users(String handle, CorrectionId correction, boolean agree) {
        town.run(handle, () -> answerForUsers.answer(new AnswerCorrectionForUsers.Command(correction, agree, WORDS)));
    }

    private void provider(String handle, CorrectionId correction, boolean agrees) {
        town.run(
                handle,
                () -> answerForProvider.answer(new AnswerCorrectionForProvider.Command(correction, agrees, WORDS)));
    }

    private void decided(String handle, CorrectionId correction, boolean accepts) {
        town.run(handle, () -> decideCorrection.decide(new DecideCorrection.Command(correction, accepts, WORDS)));
    }

    private ResultCorrection correction(CorrectionId id) {
        return corrections.get(id);
    }

    private long verifiedNow(MilestoneId milestone) {
        return contracts.milestone(milestone).verifiedQuantity().orElseThrow();
    }

    private List<Long> paidQuantities(MilestoneId milestone) {
        return outcomes.payments(milestone).stream().map(Payment::quantity).toList();
    }

    private Money stands(MilestoneId milestone, LedgerAccount account) {
        return ledger.balances(contracts.milestone(milestone).contract().id()).of(account);
    }

    private List<String> waiting(UUID subject) {
        return town.texts(
                "select distinct step from work_item where subject_id = ? and closed_at is null order by step",
                subject);
    }

    private List<String> story(MilestoneId milestone) {
        return town.texts(
                "select story_key from story_entry where story_key like 'correction.%' and subject_id = ? order by at, id",
                contracts.milestone(milestone).contract().id().value());
    }

    /** By hand: 10 at £100 are paid under a cap of £1,100. Two more are worth £200, of which the cap leaves £100. */
    @Test
    void moreThanWasPaidIsPaidByItselfWithinTheCap() {
        MilestoneId milestone = paid.running(1, 1100).milestones().get(0);
        paid.paid(milestone, 10);
        CorrectionId correction = raised(ContractLife.PROVIDER, milestone, 12);
        assertThat(waiting(correction.value())).containsExactly("Task_AnswerCorrectionForUsers");
        users(ContractLife.USER, correction, true);
        assertThat(waiting(correction.value())).containsExactly("Task_DecideCorrection");
        assertThat(verifiedNow(milestone)).isEqualTo(10);
        decided(PaidLife.FINANCE, correction, true);

        assertThat(correction(correction).status()).isEqualTo(CorrectionStatus.ACCEPTED);
        assertThat(verifiedNow(milestone)).isEqualTo(12);
        assertThat(stands(milestone, LedgerAccount.VERIFIED)).isEqualTo(Money.pounds(200));
        assertThat(waiting(correction.value())).containsExactly("Task_ApproveCorrectedPayment");
        approved(milestone);
        assertThat(paidQuantities(milestone)).containsExactly(10L, 2L);
        assertThat(stands(milestone, LedgerAccount.APPROVED)).isEqualTo(Money.pounds(100));
        assertThat(stands(milestone, LedgerAccount.ABOVE_CAP)).isEqualTo(Money.pounds(100));
        assertThat(stands(milestone, LedgerAccount.VERIFIED)).isEqualTo(Money.noPounds());
        assertThat(waiting(correction.value())).isEmpty();
        assertThat(story(milestone)).containsExactly("correction.raised", "correction.agreed", "correction.accepted");
        assertThat(town.count(
                        "select count(*) from story_entry where subject_id = ? and args like '%Page 4%'",
                        contracts.milestone(milestone).contract().id().value()))
                .isZero();
        assertThat(town.count(
                        "select count(*) from outbox_mail where mail_key = 'correction.accepted' and args like ?",
                        "%" + contracts.milestone(milestone).reference() + "%"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void withoutTheUsersNothingIsAdded() {
        MilestoneId milestone = paid.running(1, 2000).milestones().get(0);
        paid.paid(milestone, 10);
        CorrectionId refused = raised(ContractLife.PROVIDER, milestone, 12);
        users(ContractLife.USER, refused, false);
        assertThatThrownBy(() -> decided(PaidLife.FINANCE, refused, true))
                .hasMessageContaining("CORRECTION_NEEDS_USERS");
        decided(PaidLife.FINANCE, refused, false);
        assertThat(correction(refused).status()).isEqualTo(CorrectionStatus.REJECTED);
        assertThat(verifiedNow(milestone)).isEqualTo(10);
        assertThat(waiting(refused.value())).isEmpty();
        assertThat(story(milestone)).containsExactly("correction.raised", "correction.answered", "correction.rejected");
        assertThatThrownBy(() -> raised(ContractLife.MANAGER, milestone, 12))
                .hasMessageContaining("CORRECTION_RAISED_BY_COUNCIL");
        assertThatThrownBy(() -> raised(ContractLife.PROVIDER, milestone, 10))
                .hasMessageContaining("CORRECTION_NOTHING_CHANGED");
        assertThatThrownBy(() -> raised(ContractLife.PROVIDER, milestone, -1))
                .hasMessageContaining("CORRECTION_NEEDS_QUANTITY");
    }

    /** By hand: of 10 at £100 the cap paid £700. Five are right: they are worth £500, so that £200 is owed back. No term is needed. */
    @Test
    void whatWasPaidTooMuchIsOwedBackByTheSameDecision() {
        MilestoneId milestone = paid.running(1, 700, 0).milestones().get(0);
        paid.paid(milestone, 10);
        CorrectionId correction = raised(ContractLife.MANAGER, milestone, 5);
        assertThat(waiting(correction.value())).containsExactly("Task_AnswerCorrectionForProvider");
        provider(ContractLife.PROVIDER, correction, false);
        decided(PaidLife.FINANCE, correction, true);

        ClawBack clawBack = clawBacks.get(correction(correction).clawBack().orElseThrow());
        assertThat(clawBack.decided()).contains(5L);
        assertThat(clawBack.amount()).contains(Money.pounds(200));
        assertThat(verifiedNow(milestone)).isEqualTo(10);
        assertThat(stands(milestone, LedgerAccount.OWED_BACK)).isEqualTo(Money.pounds(200));
        assertThat(stands(milestone, LedgerAccount.PAID)).isEqualTo(Money.pounds(500));
        assertThat(waiting(correction.value())).isEmpty();
        assertThat(waiting(clawBack.id().value())).containsExactly("Task_SendCreditNote");
        assertThat(corrections.standing(contracts.milestone(milestone)).stands())
                .isEqualTo(5);

        // the next one begins where this one has ended, and no outcome is claimed back twice
        CorrectionId all = raised(ContractLife.PROVIDER, milestone, 0);
        users(ContractLife.USER, all, true);
        decided(PaidLife.FINANCE, all, true);
        assertThat(stands(milestone, LedgerAccount.OWED_BACK)).isEqualTo(Money.pounds(700));
        assertThat(stands(milestone, LedgerAccount.PAID)).isEqualTo(Money.noPounds());
        assertThatThrownBy(() -> raised(ContractLife.PROVIDER, milestone, 0))
                .hasMessageContaining("CORRECTION_NOTHING_CHANGED");
    }

    /**
     * By hand: 7 at £100 use up the cap of £700. Five are right: £200 is owed back. Eight are right: three are paid with £0, since the cap is
     * used up. Five are right after all: they are worth the £500 that are in hand, so that nothing more is owed back.
     */
    @Test
    void whatCameBackIsNotOwedOnceMore() {
        MilestoneId milestone = paid.running(1, 700, 0).milestones().get(0);
        paid.paid(milestone, 7);
        corrected(milestone, 5);
        assertThat(stands(milestone, LedgerAccount.OWED_BACK)).isEqualTo(Money.pounds(200));
        corrected(milestone, 8);
        approved(milestone);
        assertThat(paidQuantities(milestone)).containsExactly(7L, 3L);
        assertThat(stands(milestone, LedgerAccount.ABOVE_CAP)).isEqualTo(Money.pounds(300));
        corrected(milestone, 5);
        assertThat(stands(milestone, LedgerAccount.OWED_BACK)).isEqualTo(Money.pounds(200));
        assertThat(stands(milestone, LedgerAccount.PAID)).isEqualTo(Money.pounds(500));
        assertThat(stands(milestone, LedgerAccount.ABOVE_CAP)).isEqualTo(Money.noPounds());
        assertThat(corrections.standing(contracts.milestone(milestone)).stands())
                .isEqualTo(5);
    }

    private void corrected(MilestoneId milestone, long quantity) {
        CorrectionId correction = raised(ContractLife.PROVIDER, milestone, quantity);
        users(ContractLife.USER, correction, true);
        decided(PaidLife.FINANCE, correction, true);
    }

    @Test
    void whatIsNotPaidYetFallsFirstAndNobodyWaitsForAPaymentOfNothing() {
        List<MilestoneId> two = paid.running(2, 5000).milestones();
        MilestoneId some = two.get(0);
        verified(some, 10, 10);
        CorrectionId fewer = raised(ContractLife.MANAGER, some, 6);
        provider(ContractLife.PROVIDER, fewer, true);
        decided(PaidLife.FINANCE, fewer, true);
        assertThat(verifiedNow(some)).isEqualTo(6);
        assertThat(correction(fewer).clawBack()).isEmpty();
        assertThat(stands(some, LedgerAccount.VERIFIED)).isEqualTo(Money.pounds(600));
        approved(some);
        assertThat(paidQuantities(some)).containsExactly(6L);
        assertThat(waiting(fewer.value())).isEmpty();

        MilestoneId none = two.get(1);
        verified(none, 10, 10);
        assertThat(contracts.milestone(none).status()).isEqualTo(MilestoneStatus.MET);
        assertThat(waiting(none.value())).containsExactly("Task_ApprovePayment");
        CorrectionId nothing = raised(ContractLife.PROVIDER, none, 0);
        users(ContractLife.USER, nothing, false);
        decided(PaidLife.FINANCE, nothing, true);
        assertThat(verifiedNow(none)).isZero();
        assertThat(contracts.milestone(none).status()).isEqualTo(MilestoneStatus.PARTIALLY_MET);
        assertThat(waiting(none.value())).isEmpty();
        assertThat(stands(none, LedgerAccount.VERIFIED)).isEqualTo(Money.noPounds());
    }

    @Test
    void whileAPaymentIsUnderWayNothingOfItIsClaimedBack() {
        MilestoneId milestone = paid.running(1, 2000).milestones().get(0);
        paid.approved(milestone, 10);
        CorrectionId correction = raised(ContractLife.MANAGER, milestone, 8);
        provider(ContractLife.PROVIDER, correction, true);
        assertThatThrownBy(() -> decided(PaidLife.FINANCE, correction, true))
                .hasMessageContaining("CLAW_BACK_NOT_PAID");
        assertThat(correction(correction).status()).isEqualTo(CorrectionStatus.DECISION);
        paid.paid(paid.run());
        decided(PaidLife.FINANCE, correction, true);
        assertThat(stands(milestone, LedgerAccount.OWED_BACK)).isEqualTo(Money.pounds(200));
    }

    /**
     * By hand, of each child two at most: Ada has three, Ben has one, so that 3 count. Without Ada's third one 3 still count. Without her
     * first and Ben's only one, 1 counts: two are claimed back. With Ben's again 2 count: one is paid.
     */
    @Test
    void singleResultsAreNamedAndCountedAnewByWindowAndCap() {
        MetricConditions twoEach = new MetricConditions(Direction.UP, "", "", "", "", 2, null, 90, 0, "", "", 5);
        ContractLife.Running running = life.running(1, BigDecimal.valueOf(100), BigDecimal.valueOf(5000), twoEach);
        MilestoneId milestone = running.milestones().get(0);
        String mark = "K" + UUID.randomUUID().toString().substring(0, 8);
        town.pass(Duration.ofDays(3));
        send(running.contract(), mark);
        verified(milestone, 3, 3);
        approved(milestone);
        paid.paid(paid.run());

        refuseWhatCannotBeNamed(milestone, mark);
        CorrectionId third = named(ContractLife.PROVIDER, milestone, right(mark + "-a3", 0));
        assertThat(correction(third).right()).isEqualTo(3);
        users(ContractLife.USER, third, true);
        decided(PaidLife.FINANCE, third, true);
        assertThat(correction(third).decided()).contains(3L);
        assertThat(stands(milestone, LedgerAccount.OWED_BACK)).isEqualTo(Money.noPounds());

        CorrectionId two = named(ContractLife.MANAGER, milestone, right(mark + "-a1", 0), right(mark + "-b1", 0));
        assertThat(correction(two).right()).isEqualTo(1);
        assertThat(correction(two).lines()).hasSize(2);
        provider(ContractLife.PROVIDER, two, true);
        decided(PaidLife.FINANCE, two, true);
        assertThat(stands(milestone, LedgerAccount.OWED_BACK)).isEqualTo(Money.pounds(200));

        CorrectionId again = named(ContractLife.PROVIDER, milestone, right(mark + "-b1", 1));
        assertThat(correction(again).right()).isEqualTo(2);
        users(ContractLife.USER, again, true);
        decided(PaidLife.FINANCE, again, true);
        assertThat(waiting(again.value())).containsExactly("Task_ApproveCorrectedPayment");
        approved(milestone);
        assertThat(paidQuantities(milestone)).containsExactly(3L, 1L);
        assertThat(corrections.standing(contracts.milestone(milestone)).stands())
                .isEqualTo(2);

        assertThat(town.count(
                        "select count(*) from reported_result where quantity = 1 and result_key like ?", mark + "%"))
                .isEqualTo(4);
        assertThat(town.texts("select result_key from counted_result where result_key like ? order by 1", mark + "%"))
                .containsExactly(mark + "-a2", mark + "-b1");
    }

    private void send(ContractId contract, String mark) {
        LocalDate day = London.dayOf(town.now()).minusDays(1);
        String line = "1,%s-%s,%s,%s\n";
        String file = "metric,key,person,day\n"
                + line.formatted(mark, "a1", "Ada", day)
                + line.formatted(mark, "a2", "Ada", day)
                + line.formatted(mark, "a3", "Ada", day)
                + line.formatted(mark, "b1", "Ben", day);
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        town.run(ContractLife.PROVIDER, () -> {
            ResultImportId opened = startResultImport.start(new StartResultImport.Command(contract));
            DocumentId sent =
                    startUpload.start(new StartUpload.Command(opened.value(), "k.csv", "text/csv", bytes.length));
            storeBlock.store(new StoreBlock.Command(sent, 0, bytes));
            importResults.read(new ImportResults.Command(opened));
        });
    }

    private void refuseWhatCannotBeNamed(MilestoneId milestone, String mark) {
        assertThatThrownBy(() -> named(ContractLife.PROVIDER, milestone))
                .hasMessageContaining("CORRECTION_NEEDS_RESULTS");
        assertThatThrownBy(() -> named(ContractLife.PROVIDER, milestone, right("nobody", 0)))
                .hasMessageContaining("CORRECTION_RESULT_UNKNOWN");
        assertThatThrownBy(() -> named(ContractLife.PROVIDER, milestone, right(mark + "-a1", 1)))
                .hasMessageContaining("CORRECTION_RESULT_SAME");
        assertThatThrownBy(() -> named(ContractLife.PROVIDER, milestone, right(mark + "-a1", -1)))
                .hasMessageContaining("CORRECTION_RESULT_QUANTITY");
        assertThatThrownBy(
                        () -> named(ContractLife.PROVIDER, milestone, right(mark + "-a1", 0), right(mark + "-a1", 2)))
                .hasMessageContaining("CORRECTION_RESULT_TWICE");
        assertThat(corrections.ofMilestone(milestone)).isEmpty();
    }

    @Test
    void withoutAnAnswerItIsDecidedAndALateDecisionIsTold() {
        MilestoneId milestone = paid.running(1, 2000).milestones().get(0);
        paid.paid(milestone, 10);
        CorrectionId correction = raised(ContractLife.MANAGER, milestone, 9);
        town.pass(Duration.ofDays(20));
        town.settle();
        assertThat(correction(correction).status()).isEqualTo(CorrectionStatus.DECISION);
        assertThatThrownBy(() -> provider(ContractLife.PROVIDER, correction, true))
                .hasMessageContaining("CORRECTION_STEP_NOT_POSSIBLE");
        town.pass(Duration.ofDays(25));
        town.settle();
        assertThat(town.count(
                        "select count(*) from result_correction where id = ? and overdue_at is not null",
                        correction.value()))
                .isEqualTo(1);
        decided(PaidLife.FINANCE, correction, true);
        assertThat(stands(milestone, LedgerAccount.OWED_BACK)).isEqualTo(Money.pounds(100));
        assertThat(story(milestone))
                .containsExactly("correction.raised", "correction.unanswered", "correction.accepted");
    }

    @Test
    void takenBackByWhoeverHasBegunItAnotherCanFollow() {
        MilestoneId milestone = paid.running(1, 2000).milestones().get(0);
        paid.paid(milestone, 10);
        CorrectionId correction = raised(ContractLife.MANAGER, milestone, 9);
        assertThatThrownBy(() -> raised(ContractLife.PROVIDER, milestone, 8))
                .hasMessageContaining("CORRECTION_RAISED_ALREADY");
        assertThatThrownBy(() -> withdrawn(ContractLife.PROVIDER, correction)).isInstanceOf(AccessRefused.class);
        withdrawn(ContractLife.MANAGER, correction);
        assertThat(correction(correction).status()).isEqualTo(CorrectionStatus.WITHDRAWN);
        assertThat(waiting(correction.value())).isEmpty();
        assertThatThrownBy(() -> decided(PaidLife.FINANCE, correction, true))
                .hasMessageContaining("CORRECTION_STEP_NOT_POSSIBLE");
        CorrectionId other = raised(ContractLife.PROVIDER, milestone, 8);
        users(ContractLife.USER, other, true);
        withdrawn(ContractLife.PROVIDER, other);
        assertThat(waiting(other.value())).isEmpty();
        assertThat(verifiedNow(milestone)).isEqualTo(10);
    }

    private void withdrawn(String handle, CorrectionId correction) {
        town.run(handle, () -> withdrawCorrection.withdraw(new WithdrawCorrection.Command(correction)));
    }

    @Test
    void beforeItIsVerifiedAndWhileItIsDisputedNothingIsCorrected() {
        MilestoneId milestone = paid.running(1, 2000).milestones().get(0);
        assertThatThrownBy(() -> raised(ContractLife.PROVIDER, milestone, 8))
                .hasMessageContaining("MILESTONE_NOT_VERIFIED");
        verified(milestone, 10, 7);
        CorrectionId early = raised(ContractLife.MANAGER, milestone, 6);
        provider(ContractLife.PROVIDER, early, true);
        town.run(ContractLife.PROVIDER, () -> lodgeDispute.lodge(new LodgeDispute.Command(milestone, 9, WORDS)));
        assertThatThrownBy(() -> decided(PaidLife.FINANCE, early, true))
                .hasMessageContaining("CORRECTION_DISPUTE_OPEN");
        decided(PaidLife.FINANCE, early, false);
        assertThatThrownBy(() -> raised(ContractLife.MANAGER, milestone, 6))
                .hasMessageContaining("CORRECTION_DISPUTE_OPEN");
    }

    @Test
    void eachSideDoesItsOwnStepAndNobodyDecidesOnTheirOwn() throws SQLException {
        MilestoneId milestone = paid.running(1, 2000).milestones().get(0);
        paid.paid(milestone, 10);
        for (String other : List.of(PaidLife.FINANCE, ContractLife.USER)) {
            assertThatThrownBy(() -> raised(other, milestone, 9)).isInstanceOf(AccessRefused.class);
        }
        CorrectionId correction = raised(ContractLife.MANAGER, milestone, 9);
        for (String other : List.of(ContractLife.MANAGER, ContractLife.USER, PaidLife.FINANCE)) {
            assertThatThrownBy(() -> provider(other, correction, true)).isInstanceOf(AccessRefused.class);
        }
        assertThatThrownBy(() -> users(ContractLife.USER, correction, true))
                .hasMessageContaining("CORRECTION_STEP_NOT_POSSIBLE");
        provider(ContractLife.PROVIDER, correction, true);
        for (String other : List.of(ContractLife.MANAGER, ContractLife.PROVIDER, ContractLife.USER)) {
            assertThatThrownBy(() -> decided(other, correction, true)).isInstanceOf(AccessRefused.class);
        }
        UUID membership = UUID.fromString(town.text(
                "select id from membership where person_id = ? and organisation_id = ? and until is null",
                town.person(ContractLife.MANAGER).value(),
                town.council().value()));
        town.change("insert into membership_role values (?, 'FINANCE')", membership);
        try {
            assertThatThrownBy(() -> decided(ContractLife.MANAGER, correction, true))
                    .hasMessageContaining("CORRECTION_NEEDS_ANOTHER_PERSON");
        } finally {
            town.change("delete from membership_role where membership_id = ? and role = 'FINANCE'", membership);
        }
        for (String attempt : List.of(
                "update result_correction set right_quantity = 1 where id = ?",
                "update result_correction set reason = 'Something else altogether' where id = ?",
                "update result_correction set status = 'ACCEPTED', decided_quantity = 1, verified_before = 10, verified_after = 10,"
                        + " reasons = 'A', ended_at = now(), decided_by = (select raised_by from result_correction limit 1) where id = ?",
                "delete from result_correction where id = ?")) {
            assertThatThrownBy(() -> town.change(attempt, correction.value())).isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(
                        () -> town.change("update milestone set verified_quantity = 9 where id = ?", milestone.value()))
                .hasMessageContaining("does not change");
        decided(PaidLife.FINANCE, correction, true);
    }

    @Test
    void ofManyAtOnceOneIsBegunAndOnceDecided() {
        MilestoneId milestone = paid.running(1, 2000).milestones().get(0);
        paid.paid(milestone, 10);
        List<String> raises =
                AtOnce.run(Collections.nCopies(AT_ONCE, () -> raised(ContractLife.MANAGER, milestone, 4)));
        assertThat(raises).filteredOn(AtOnce.DONE::equals).hasSize(1);
        assertThat(raises).filteredOn(end -> !end.equals(AtOnce.DONE)).allMatch("CORRECTION_RAISED_ALREADY"::equals);
        CorrectionId correction = corrections.ofMilestone(milestone).get(0).id();
        provider(ContractLife.PROVIDER, correction, true);
        List<String> decisions =
                AtOnce.run(Collections.nCopies(AT_ONCE, () -> decided(PaidLife.FINANCE, correction, true)));
        assertThat(decisions).filteredOn(AtOnce.DONE::equals).hasSize(1);
        assertThat(clawBacks.ofMilestone(milestone)).hasSize(1);
        assertThat(stands(milestone, LedgerAccount.OWED_BACK)).isEqualTo(Money.pounds(600));
    }

    @AfterEach
    void theLedgersBalance() {
        assertThat(
                        town.count(
                                "select count(*) from (select entry_id from ledger_line group by entry_id having sum(amount) <> 0) as bad"))
                .isZero();
    }
}
