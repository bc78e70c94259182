package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.allmende.bid.BidId;
import org.allmende.bid.SubmitBid;
import org.allmende.calendar.London;
import org.allmende.challenge.DecisionId;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.WithdrawExpression;
import org.allmende.challenge.decision.ConfirmDecision;
import org.allmende.challenge.decision.DeclareInterests;
import org.allmende.contract.MilestoneId;
import org.allmende.evaluation.OpenBids;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Role;
import org.allmende.outcome.ApprovePayment;
import org.allmende.outcome.Invoice;
import org.allmende.tender.TenderId;
import org.junit.jupiter.api.Test;

/** Two at once: one wins, the other is told why, and nothing is done twice or half. */
class ConcurrencyIT extends InsidePortal {

    @Inject
    private Town town;

    @Inject
    private Tables tables;

    @Inject
    private TenderLife life;

    @Inject
    private ChallengeLife challenges;

    @Inject
    private ContractLife contracts;

    @Inject
    private InOneTransaction transaction;

    @Inject
    private SubmitBid submitBid;

    @Inject
    private OpenBids openBids;

    @Inject
    private DecisionLife decisions;

    @Inject
    private ConfirmDecision confirmDecision;

    @Inject
    private DeclareInterests declareInterests;

    @Inject
    private WithdrawExpression withdrawExpression;

    @Inject
    private ApprovePayment approvePayment;

    @Test
    void aBidThatIsSentTwiceAtOnceHasOneReceipt() {
        TenderId tender = life.published();
        BidId bid = life.written(tender, "amira.osei", "libraries", "We read.", 90_000);

        List<String> ends = AtOnce.run(IntStream.range(0, 4)
                .mapToObj(i ->
                        (AtOnce.Act) () -> town.as("amira.osei", () -> submitBid.submit(new SubmitBid.Command(bid))))
                .toList());

        assertThat(ends).filteredOn(AtOnce.DONE::equals).hasSize(1);
        assertThat(ends).filteredOn(end -> !end.equals(AtOnce.DONE)).allMatch("BID_HAS_NO_DRAFT"::equals);
        assertThat(town.count("select count(*) from sealed_bid where bid_id = ?", bid.value()))
                .isEqualTo(1);
    }

    @Test
    void twoOfficersWhoOpenAtOnceOpenOnce() {
        TenderId tender = life.published();
        BidId bid = life.sent(tender, "amira.osei", "libraries", 90_000);
        life.pastDeadline(tender);

        List<String> ends =
                AtOnce.run(List.of(opening(tender, TenderLife.OFFICER), opening(tender, TenderLife.COLLEAGUE)));

        assertThat(ends).containsOnly(AtOnce.DONE);
        assertThat(life.status(bid)).isEqualTo("OPENED");
        assertThat(life.status(tender)).isEqualTo("EVALUATION");
    }

    @Test
    void oneOfficerInTwoWindowsIsNotTwoOfficers() {
        TenderId tender = life.published();
        BidId bid = life.sent(tender, "amira.osei", "libraries", 90_000);
        life.pastDeadline(tender);

        List<String> ends =
                AtOnce.run(List.of(opening(tender, TenderLife.OFFICER), opening(tender, TenderLife.OFFICER)));

        assertThat(ends).containsExactlyInAnyOrder(AtOnce.DONE, "OPENING_NEEDS_OTHER_OFFICER");
        assertThat(life.status(bid)).isEqualTo("SUBMITTED");
    }

    private AtOnce.Act opening(TenderId tender, String officer) {
        return () -> town.as(officer, () -> openBids.open(new OpenBids.Command(tender, TenderLife.PASSPHRASE)));
    }

    @Test
    void evaluatorsWhoLockAtOnceBringThePanelTogetherOnce() {
        TenderId tender = life.published();
        life.sent(tender, "amira.osei", "libraries", 90_000);
        life.sent(tender, "vanessa.holt", "meridian", 80_000);
        life.opened(tender);
        life.checked(tender);

        assertThat(AtOnce.run(each(evaluator -> life.declare(tender, evaluator))))
                .containsOnly(AtOnce.DONE);
        assertThat(AtOnce.run(each(evaluator -> life.score(tender, evaluator)))).containsOnly(AtOnce.DONE);
        assertThat(AtOnce.run(each(evaluator -> life.lock(tender, evaluator)))).containsOnly(AtOnce.DONE);

        assertThat(town.count("select count(*) from score_sheet where tender_id = ?", tender.value()))
                .isEqualTo(2);
        assertThat(town.texts("select step from work_item where subject_id = ? and closed_at is null", tender.value()))
                .containsExactly("Task_RecordConsensus");
    }

    private static List<AtOnce.Act> each(java.util.function.Consumer<String> act) {
        return TenderLife.EVALUATORS.stream()
                .map(evaluator -> (AtOnce.Act) () -> act.accept(evaluator))
                .toList();
    }

    @Test
    void ofTwoOfficersWhoConfirmAtOnceOneDecides() {
        EoiId eoi = challenges.timed();
        DecisionId decision = decisions.proposed(eoi, DecisionLife.acceptance());
        Actor third = Actor.person(
                town.person("judith.amery"), "Judith Amery", "en", Map.of(town.council(), Set.of(Role.COMMISSIONING)));
        Acting.run(third, () -> declareInterests.declare(new DeclareInterests.Command(eoi, false, "")));

        List<String> ends = AtOnce.run(List.of(
                () -> decisions.confirm(decision, DecisionLife.CONFIRMER),
                () -> Acting.run(third, () -> confirmDecision.confirm(new ConfirmDecision.Command(decision)))));

        assertThat(ends).containsExactlyInAnyOrder(AtOnce.DONE, "EOI_DECISION_NOT_OPEN");
        assertThat(challenges.status(eoi)).isEqualTo("ACCEPTED");
        assertThat(town.texts("select step from work_item where subject_id = ? and closed_at is null", eoi.value()))
                .containsExactly("Task_StartProcurement");
    }

    @Test
    void ofTwoProposalsAtOnceOneStands() {
        EoiId eoi = challenges.timed();
        decisions.declared(eoi);

        List<String> ends = AtOnce.run(List.of(
                () -> decisions.propose(eoi, DecisionLife.acceptance()),
                () -> decisions.propose(eoi, DecisionLife.rejection())));

        assertThat(ends).containsExactlyInAnyOrder(AtOnce.DONE, "EOI_DECISION_PROPOSED_ALREADY");
        assertThat(town.count("select count(*) from eoi_decision where eoi_id = ?", eoi.value()))
                .isEqualTo(1);
    }

    @Test
    void aWithdrawalAgainstARejectionEndsItOnce() {
        EoiId eoi = challenges.timed();
        DecisionId decision = decisions.proposed(eoi, DecisionLife.rejection());

        List<String> ends = AtOnce.run(List.of(
                () -> decisions.confirm(decision, DecisionLife.CONFIRMER),
                () -> town.run(
                        ChallengeLife.WRITER, () -> withdrawExpression.withdraw(new WithdrawExpression.Command(eoi)))));

        assertThat(ends).containsExactlyInAnyOrder(AtOnce.DONE, "EOI_STEP_NOT_POSSIBLE");
        boolean rejected = ends.get(0).equals(AtOnce.DONE);
        assertThat(challenges.status(eoi)).isEqualTo(rejected ? "REJECTED" : "WITHDRAWN");
        assertThat(decisions.status(decision)).isEqualTo(rejected ? "MADE" : "PROPOSED");
        assertThat(town.texts("select step from work_item where subject_id = ? and closed_at is null", eoi.value()))
                .isEmpty();
    }

    @Test
    void anAnswerAgainstAWithdrawalLeavesOneEnd() {
        EoiId eoi = challenges.timed();
        DecisionId decision = decisions.proposed(eoi, DecisionLife.modification());
        decisions.confirm(decision, DecisionLife.CONFIRMER);

        List<String> ends = AtOnce.run(List.of(
                () -> decisions.answer(decision, true),
                () -> town.run(
                        ChallengeLife.WRITER, () -> withdrawExpression.withdraw(new WithdrawExpression.Command(eoi)))));

        assertThat(ends.get(1)).isEqualTo(AtOnce.DONE);
        assertThat(ends.get(0)).isIn(AtOnce.DONE, "EOI_STEP_NOT_POSSIBLE");
        assertThat(challenges.status(eoi)).isEqualTo("WITHDRAWN");
        assertThat(town.texts("select step from work_item where subject_id = ? and closed_at is null", eoi.value()))
                .isEmpty();
    }

    @Test
    void claimsAtOnceNeverPassTheCap() {
        int claims = 20;
        ContractLife.Running running = contracts.running(claims, new BigDecimal("100.00"), new BigDecimal("1050.00"));
        running.milestones().forEach(contracts::verified);

        List<String> ends = AtOnce.run(running.milestones().stream()
                .map(milestone -> (AtOnce.Act) () -> town.as("leonard.voss", () -> approve(milestone)))
                .toList());

        assertThat(ends).hasSize(claims).containsOnly(AtOnce.DONE);
        assertThat(town.text(
                        "select sum(amount)::text from payment where contract_id = ?",
                        running.contract().value()))
                .isEqualTo("1050.00");
    }

    private Object approve(MilestoneId milestone) {
        return approvePayment.approve(
                new ApprovePayment.Command(milestone, new Invoice("I-" + UUID.randomUUID(), London.dayOf(town.now()))));
    }

    @Test
    void oneMilestoneIsPaidOnce() {
        ContractLife.Running running = contracts.running(1, new BigDecimal("100.00"), new BigDecimal("1050.00"));
        MilestoneId milestone = running.milestones().get(0);
        contracts.verified(milestone);

        List<String> ends = AtOnce.run(IntStream.range(0, 4)
                .mapToObj(i -> (AtOnce.Act) () -> town.as("leonard.voss", () -> approve(milestone)))
                .toList());

        assertThat(ends).filteredOn(AtOnce.DONE::equals).hasSize(1);
        assertThat(ends).filteredOn(end -> !end.equals(AtOnce.DONE)).allMatch("MILESTONE_PAID_ALREADY"::equals);
    }

    @Test
    void anActThatIsBrokenOffInTheMiddleLeavesNothing() {
        EoiId eoi = challenges.timed();
        DecisionId decision = decisions.proposed(eoi, DecisionLife.acceptance());
        List<String> before = tables.fingerprint("portal_stretch");

        transaction.rolledBack(() -> decisions.confirm(decision, DecisionLife.CONFIRMER));

        assertThat(tables.fingerprint("portal_stretch")).isEqualTo(before);
        decisions.confirm(decision, DecisionLife.CONFIRMER);
        assertThat(challenges.status(eoi)).isEqualTo("ACCEPTED");
    }

    @Test
    void whereTheProcessDoesNotAgreeTheDecisionIsNotMade() {
        EoiId eoi = challenges.timed();
        DecisionId decision = decisions.proposed(eoi, DecisionLife.acceptance());
        challenges.loseProcess(eoi);

        assertThatThrownBy(() -> decisions.confirm(decision, DecisionLife.CONFIRMER))
                .isInstanceOf(RuntimeException.class);
        assertThat(challenges.status(eoi)).isEqualTo("TIMED");
        assertThat(decisions.status(decision)).isEqualTo("PROPOSED");
    }
}
