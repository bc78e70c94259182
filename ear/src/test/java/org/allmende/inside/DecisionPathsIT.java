package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmende.calendar.London;
import org.allmende.challenge.DecisionId;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.WithdrawExpression;
import org.allmende.challenge.decision.ConfirmDecision;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Role;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every way to a decision by two people: domain, process, work list and database together. */
class DecisionPathsIT extends InsidePortal {

    @Inject
    private Town town;

    @Inject
    private ChallengeLife challenges;

    @Inject
    private DecisionLife decisions;

    @Inject
    private TenderLife tenders;

    @Inject
    private WithdrawExpression withdrawExpression;

    @Inject
    private ConfirmDecision confirmDecision;

    @Test
    void twoOfficersAccept() {
        EoiId eoi = challenges.timed();
        DecisionId decision = decisions.proposed(eoi, DecisionLife.acceptance());
        assertThat(waiting(eoi)).containsExactly("Task_ConfirmDecision");
        assertThat(told(eoi)).noneMatch(line -> line.startsWith("challenge.accepted"));

        decisions.confirm(decision, DecisionLife.CONFIRMER);

        assertThat(challenges.status(eoi)).isEqualTo("ACCEPTED");
        assertThat(waiting(eoi)).containsExactly("Task_StartProcurement");
        assertThat(town.text("select decided_by from expression_of_interest where id = ?", eoi.value()))
                .isEqualTo("Tom Okafor, Ruth Pemberton");
    }

    @Test
    void twoOfficersRejectOnSeveralGrounds() {
        EoiId eoi = challenges.timed();
        decisions.confirm(decisions.proposed(eoi, DecisionLife.rejection()), DecisionLife.CONFIRMER);

        assertThat(challenges.status(eoi)).isEqualTo("REJECTED");
        assertThat(town.texts(
                        "select ground from eoi_decision_ground g join eoi_decision d on d.id = g.decision_id"
                                + " where d.eoi_id = ? order by ground",
                        eoi.value()))
                .containsExactly("INFORMATION_INADEQUATE", "UNLAWFUL");
        assertThat(town.text("select ground from expression_of_interest where id = ?", eoi.value()))
                .isEqualTo("INFORMATION_INADEQUATE");
        assertThat(waiting(eoi)).isEmpty();
        assertThat(told(eoi)).contains("challenge.rejected");
    }

    @Test
    void whatWasSentBackIsProposedAnew() {
        EoiId eoi = challenges.timed();
        DecisionId first = decisions.proposed(eoi, DecisionLife.rejection());
        decisions.sendBack(first, DecisionLife.CONFIRMER);
        assertThat(waiting(eoi)).containsExactly("Task_ProposeDecision");

        DecisionId second = decisions.propose(eoi, DecisionLife.acceptance());
        assertProblem("EOI_DECISION_NOT_OPEN", () -> decisions.confirm(first, DecisionLife.CONFIRMER));
        decisions.confirm(second, DecisionLife.CONFIRMER);
        assertThat(challenges.status(eoi)).isEqualTo("ACCEPTED");
        assertThat(decisions.status(first)).isEqualTo("SENT_BACK");
    }

    @Test
    void aModificationIsAcceptedWithTheGroupsConsent() {
        EoiId eoi = challenges.timed();
        DecisionId decision = decisions.proposed(eoi, DecisionLife.modification());
        assertProblem("EOI_DECISION_NOT_OPEN", () -> decisions.answer(decision, true));
        decisions.confirm(decision, DecisionLife.CONFIRMER);
        assertThat(waiting(eoi)).containsOnly("Task_AnswerModification");
        assertThat(challenges.status(eoi)).isEqualTo("TIMED");
        assertThat(told(eoi)).contains("challenge.modification.offered");

        decisions.answer(decision, true);

        assertThat(challenges.status(eoi)).isEqualTo("ACCEPTED");
        assertThat(waiting(eoi)).containsExactly("Task_StartProcurement");
        assertThat(told(eoi)).contains("challenge.accepted.modified");
    }

    @Test
    void withoutConsentNothingIsModifiedAndTheDecisionIsOwed() {
        EoiId eoi = challenges.timed();
        DecisionId decision = decisions.proposed(eoi, DecisionLife.modification());
        decisions.confirm(decision, DecisionLife.CONFIRMER);
        decisions.answer(decision, false);

        assertThat(decisions.status(decision)).isEqualTo("DECLINED");
        assertThat(challenges.status(eoi)).isEqualTo("TIMED");
        assertThat(waiting(eoi)).containsExactly("Task_ProposeDecision");
        decisions.confirm(decisions.propose(eoi, DecisionLife.rejection()), DecisionLife.CONFIRMER);
        assertThat(challenges.status(eoi)).isEqualTo("REJECTED");
    }

    @Test
    void theSameOfficerNeverDoesBoth() {
        EoiId eoi = challenges.timed();
        DecisionId decision = decisions.proposed(eoi, DecisionLife.acceptance());
        assertProblem("EOI_DECISION_NEEDS_OTHER_OFFICER", () -> decisions.confirm(decision, DecisionLife.PROPOSER));
        assertProblem("EOI_DECISION_NEEDS_OTHER_OFFICER", () -> decisions.sendBack(decision, DecisionLife.PROPOSER));
        assertThatThrownBy(() -> town.change("update eoi_decision set status = 'MADE', checked_by = proposed_by,"
                        + " checked_by_name = proposed_by_name, checked_at = now() where id = '" + decision.value()
                        + "'"))
                .hasStackTraceContaining("ck_eoi_decision_two_people");
        assertThat(challenges.status(eoi)).isEqualTo("TIMED");
    }

    @Test
    void nobodyTakesPartWithoutADeclarationOrWithAConflict() {
        EoiId eoi = challenges.timed();
        assertProblem("EOI_CONFLICT_UNDECLARED", () -> decisions.propose(eoi, DecisionLife.acceptance()));
        decisions.declare(eoi, DecisionLife.PROPOSER, false);
        assertProblem("EOI_INTERESTS_DECLARED_ALREADY", () -> decisions.declare(eoi, DecisionLife.PROPOSER, false));
        DecisionId decision = decisions.propose(eoi, DecisionLife.acceptance());
        assertProblem("EOI_CONFLICT_UNDECLARED", () -> decisions.confirm(decision, DecisionLife.CONFIRMER));
        decisions.declare(eoi, DecisionLife.CONFIRMER, true);
        assertProblem("EOI_CONFLICT_BARS", () -> decisions.confirm(decision, DecisionLife.CONFIRMER));
        assertThatThrownBy(() -> town.change("update eoi_decision set status = 'MADE', checked_by = '"
                        + town.person(DecisionLife.CONFIRMER).value() + "', checked_by_name = 'R', checked_at = '"
                        + town.now()
                        + "' where id = '" + decision.value() + "'"))
                .hasStackTraceContaining("a conflict of interest takes no part");
        assertThatThrownBy(() -> town.change("delete from eoi_conflict where eoi_id = '" + eoi.value() + "'"))
                .hasStackTraceContaining("never changed");
        assertThat(challenges.status(eoi)).isEqualTo("TIMED");
    }

    @Test
    void aSeatInTheGroupBarsLikeAConflict() {
        EoiId eoi = challenges.timed();
        DecisionId decision = decisions.proposed(eoi, DecisionLife.acceptance());
        Actor both = Actor.person(
                town.person(DecisionLife.CONFIRMER),
                "Ruth Pemberton",
                "en",
                Map.of(
                        town.council(), Set.of(Role.COMMISSIONING),
                        town.organisation("harrowlane"), Set.of(Role.READER)));
        assertProblem(
                "EOI_CONFLICT_BARS",
                () -> Acting.run(both, () -> confirmDecision.confirm(new ConfirmDecision.Command(decision))));
    }

    @Test
    void noNewDecisionIsMadeByOne() {
        EoiId eoi = challenges.timed();
        assertThatThrownBy(
                        () -> town.change("update expression_of_interest set status = 'ACCEPTED', decided_at = now(),"
                                + " decided_by = 'Tom', reasons = repeat('x', 40), procurement_earliest = current_date,"
                                + " procurement_latest = current_date where id = '" + eoi.value() + "'"))
                .hasStackTraceContaining("ck_expression_of_interest_two_people");
    }

    @Test
    void aWithdrawalEndsItWhileItIsProposedAndWhileItIsOffered() {
        EoiId proposed = challenges.timed();
        DecisionId open = decisions.proposed(proposed, DecisionLife.acceptance());
        EoiId offered = challenges.timed();
        DecisionId offer = decisions.proposed(offered, DecisionLife.modification());
        decisions.confirm(offer, DecisionLife.CONFIRMER);
        for (EoiId eoi : List.of(proposed, offered)) {
            town.run(ChallengeLife.WRITER, () -> withdrawExpression.withdraw(new WithdrawExpression.Command(eoi)));
            assertThat(waiting(eoi)).isEmpty();
        }
        assertProblem("EOI_STEP_NOT_POSSIBLE", () -> decisions.confirm(open, DecisionLife.CONFIRMER));
        assertProblem("EOI_STEP_NOT_POSSIBLE", () -> decisions.answer(offer, true));
    }

    @Test
    void aForcedTenderIsPublishedOnlyAfterWellbeingWasConsideredAgain() {
        EoiId eoi = challenges.timed();
        assertProblem("EOI_NOT_ACCEPTED", () -> decisions.considerAgain(eoi));
        decisions.accept(eoi);
        TenderId tender = tenders.drafted(eoi);
        assertProblem(
                "EOI_WELLBEING_UNRECORDED", () -> tenders.publish(tender, TenderLife.OFFICER, TenderLife.COLLEAGUE));
        decisions.considerAgain(eoi);
        decisions.considerAgain(eoi);
        tenders.publish(tender, TenderLife.OFFICER, TenderLife.COLLEAGUE);
        assertThat(waiting(eoi)).isEmpty();
        assertThat(told(eoi))
                .filteredOn("challenge.wellbeing.procurement"::equals)
                .hasSize(1);
        assertProblem("EOI_PROCUREMENT_BEGUN", () -> decisions.considerAgain(eoi));
    }

    @Test
    void theProcurementsClockRemindsIsToldInPublicAndReachesTheMonitoringOfficer() {
        EoiId eoi = challenges.submitted(challenges.serviceWithShortPeriods());
        challenges.announce(eoi, 30);
        decisions.accept(eoi);
        String latest = town.text("select procurement_latest from expression_of_interest where id = ?", eoi.value());
        Duration untilDue = Duration.between(town.now(), London.endOf(LocalDate.parse(latest)));

        town.pass(untilDue.minusDays(10));
        assertThat(stages(eoi)).containsExactly("SOON");
        assertThat(mails("challenge.procurement.soon", eoi)).isPositive();
        town.pass(Duration.ofDays(11));
        assertThat(stages(eoi)).containsExactly("SOON", "OVERDUE");
        assertThat(told(eoi)).contains("challenge.procurement.late");
        assertThat(town.text("select procurement_overdue_at from expression_of_interest where id = ?", eoi.value()))
                .isNotNull();
        town.pass(Duration.ofDays(8));
        assertThat(stages(eoi)).containsExactly("SOON", "OVERDUE", "LONG_OVERDUE");
        assertThat(town.texts(
                        "select recipient_email from outbox_mail where mail_key = 'challenge.escalated.procurement'"
                                + " and case_id = (select case_id from expression_of_interest where id = ?)",
                        eoi.value()))
                .singleElement()
                .asString()
                .startsWith("catherine.boyle@");
        assertThat(waiting(eoi)).containsExactly("Task_StartProcurement");
    }

    private long mails(String key, EoiId eoi) {
        return town.count(
                "select count(*) from outbox_mail where mail_key = ? and case_id ="
                        + " (select case_id from expression_of_interest where id = ?)",
                key,
                eoi.value());
    }

    private List<String> stages(EoiId eoi) {
        return town.texts(
                "select stage from eoi_clock_told where eoi_id = ? and clock = 'EOI_PROCUREMENT_START' order by told_at",
                eoi.value());
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    private List<String> waiting(EoiId eoi) {
        return town.texts("select step from work_item where subject_id = ? and closed_at is null", eoi.value());
    }

    private List<String> told(EoiId eoi) {
        return town.texts("select story_key from story_entry where subject_id = ? order by at", eoi.value());
    }
}
