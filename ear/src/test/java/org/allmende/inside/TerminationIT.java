package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.contract.BreakSide;
import org.allmende.contract.BreakTerms;
import org.allmende.contract.ContractId;
import org.allmende.contract.EndGround;
import org.allmende.contract.TermClauses;
import org.allmende.identity.AccessRefused;
import org.allmende.outcome.ApprovePayment;
import org.allmende.outcome.Invoice;
import org.allmende.outcome.Opinion;
import org.allmende.outcome.Verdict;
import org.allmende.outcome.VerifyForCouncil;
import org.allmende.outcome.VerifyForUsers;
import org.allmende.shared.DomainProblem;
import org.allmende.termination.AnswerTermination;
import org.allmende.termination.ConfirmTermination;
import org.allmende.termination.DecideTermination;
import org.allmende.termination.GiveBreakNotice;
import org.allmende.termination.MakeRepresentations;
import org.allmende.termination.ProposeTermination;
import org.allmende.termination.TerminationId;
import org.allmende.termination.TerminationTerms;
import org.allmende.termination.WithdrawTermination;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** How a contract ends: by each way, by two officers, with the provider heard, on its day; and what becomes of what is open. */
class TerminationIT extends InsidePortal {

    private static final String SECOND = "neil.trewin";
    private static final String FINANCE = "leonard.voss";
    private static final String WHY = "The school closes in summer, and nobody will come any more.";
    private static final int TERM = 400;

    @Inject
    private Town town;

    @Inject
    private TenderLife tenders;

    @Inject
    private ContractLife life;

    @Inject
    private ProposeTermination proposeTermination;

    @Inject
    private ConfirmTermination confirmTermination;

    @Inject
    private AnswerTermination answerTermination;

    @Inject
    private MakeRepresentations makeRepresentations;

    @Inject
    private DecideTermination decideTermination;

    @Inject
    private WithdrawTermination withdrawTermination;

    @Inject
    private GiveBreakNotice giveBreakNotice;

    @Inject
    private VerifyForUsers verifyForUsers;

    @Inject
    private VerifyForCouncil verifyForCouncil;

    @Inject
    private ApprovePayment approvePayment;

    @Test
    void byAgreementItEndsOnItsDayWhatIsReportedIsSettledTheRestLapsesAndTheNoticeIsDue() {
        ContractLife.Running running = running(3, TERM, TermClauses.none());
        ContractId contract = running.contract();
        life.reported(running.milestones().get(0));
        LocalDate day = today().plusDays(5);
        TerminationTerms terms = agreement(day);
        assertThatThrownBy(() -> town.run(ContractLife.PROVIDER, () -> propose(contract, terms)))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> town.run(ContractLife.USER, () -> propose(contract, terms)))
                .isInstanceOf(AccessRefused.class);
        TerminationId one = proposed(contract, terms);
        assertThat(steps(one)).containsExactly("Task_ConfirmTermination");
        assertProblem("TERMINATION_OPEN_ALREADY", () -> proposed(contract, terms));
        assertProblem("TERMINATION_NEEDS_TWO_PEOPLE", () -> confirm(ContractLife.MANAGER, one));
        assertProblem("TERMINATION_STEP_NOT_POSSIBLE", () -> answer(one, true));
        confirm(SECOND, one);
        assertThat(status(one)).isEqualTo("OFFERED");
        assertThat(steps(one)).containsExactly("Task_AnswerTermination");
        assertThat(stories(contract)).isZero();
        assertThatThrownBy(() -> town.run(
                        ContractLife.MANAGER,
                        () -> answerTermination.answer(new AnswerTermination.Command(one, true, ""))))
                .isInstanceOf(AccessRefused.class);
        answer(one, true);
        assertThat(status(one)).isEqualTo("SET");
        assertThat(stories(contract)).isOne();
        assertThat(life.status(contract)).isEqualTo("RUNNING");
        assertProblem(
                "TERMINATION_STEP_NOT_POSSIBLE",
                () -> town.run(SECOND, () -> withdrawTermination.withdraw(new WithdrawTermination.Command(one))));

        town.pass(Duration.ofDays(6));
        town.settle();

        assertEnded(contract, one, day, "AGREEMENT");
        assertThat(life.status(running.milestones().get(0))).isEqualTo("REPORTED");
        assertThat(life.status(running.milestones().get(1))).isEqualTo("LAPSED");
        assertThat(life.status(running.milestones().get(2))).isEqualTo("LAPSED");
        assertThat(town.count(
                        "select count(*) from work_item where subject_id = ? and closed_at is null",
                        running.milestones().get(1).value()))
                .isZero();
        assertProblem(
                "MILESTONE_CONTRACT_NOT_RUNNING",
                () -> life.reported(running.milestones().get(1)));
        Opinion yes = new Opinion(Verdict.CONFIRMED, 1, "We have seen the list.");
        town.run(
                ContractLife.USER,
                () -> verifyForUsers.verify(
                        new VerifyForUsers.Command(running.milestones().get(0), yes)));
        town.run(
                ContractLife.MANAGER,
                () -> verifyForCouncil.verify(
                        new VerifyForCouncil.Command(running.milestones().get(0), yes)));
        town.run(
                FINANCE,
                () -> approvePayment.approve(new ApprovePayment.Command(
                        running.milestones().get(0), new Invoice("I-" + UUID.randomUUID(), today()))));
        town.settle();
        assertThat(life.status(running.milestones().get(0))).isEqualTo("MET");
        assertThat(life.status(contract)).isEqualTo("ENDED");
        assertThatThrownBy(
                        () -> town.change("update contract set ended_on = ended_on - 1 where id = ?", contract.value()))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void refusedUnansweredAndWithdrawnItGoesOn() {
        ContractId contract = running(1, TERM, TermClauses.none()).contract();
        TerminationId refused = proposed(contract, agreement(today().plusDays(9)));
        confirm(SECOND, refused);
        answer(refused, false);
        assertThat(status(refused)).isEqualTo("REFUSED");
        TerminationId withdrawn = proposed(contract, agreement(today().plusDays(9)));
        town.run(ContractLife.MANAGER, () -> withdrawTermination.withdraw(new WithdrawTermination.Command(withdrawn)));
        assertThat(status(withdrawn)).isEqualTo("WITHDRAWN");
        assertThat(steps(withdrawn)).isEmpty();
        TerminationId silent = proposed(contract, agreement(today().plusDays(9)));
        confirm(SECOND, silent);
        town.pass(Duration.ofDays(5));
        town.settle();
        assertThat(status(silent)).isEqualTo("REFUSED");
        assertThat(steps(silent)).isEmpty();
        assertProblem("TERMINATION_STEP_NOT_POSSIBLE", () -> answer(silent, true));
        assertThat(life.status(contract)).isEqualTo("RUNNING");
        assertThat(stories(contract)).isZero();
    }

    @Test
    void aBreakClauseEndsItForTheSideThatHasItAndOnlyWithItsNotice() {
        ContractId council = running(1, TERM, clause(BreakSide.COUNCIL)).contract();
        LocalDate first = today().plusDays(20);
        assertProblem("TERMINATION_NOTICE_SHORT", () -> proposed(council, breakOn(first.minusDays(1))));
        assertProblem("TERMINATION_NO_BREAK", () -> give(council, first));
        TerminationId late = proposed(council, breakOn(first));
        town.pass(Duration.ofDays(1));
        assertProblem("TERMINATION_NOTICE_SHORT", () -> confirm(SECOND, late));
        town.run(SECOND, () -> withdrawTermination.withdraw(new WithdrawTermination.Command(late)));
        TerminationId one = proposed(council, breakOn(today().plusDays(20)));
        LocalDate day = today().plusDays(20);
        confirm(SECOND, one);
        assertThat(status(one)).isEqualTo("SET");

        ContractId provider = running(1, TERM, clause(BreakSide.EITHER)).contract();
        assertThatThrownBy(() -> town.run(
                        ContractLife.MANAGER,
                        () -> giveBreakNotice.give(new GiveBreakNotice.Command(provider, 1, day.plusDays(1), WHY))))
                .isInstanceOf(AccessRefused.class);
        LocalDate later = today().plusDays(20);
        TerminationId given = give(provider, later);
        assertThat(status(given)).isEqualTo("SET");
        assertThat(stories(provider)).isOne();

        town.pass(Duration.ofDays(21));
        town.settle();
        assertEnded(council, one, day, "BREAK");
        assertEnded(provider, given, later, "BREAK");
    }

    @Test
    void forBreachAMissedMilestoneIsNeededAndTheProviderIsHeardBeforeAThirdStepByAnotherOfficer() {
        ContractLife.Running running = running(1, TERM, TermClauses.none());
        ContractId contract = running.contract();
        TerminationTerms breach = new TerminationTerms(EndGround.BREACH, null, 0, 1, false, null, null, WHY);
        assertProblem("TERMINATION_GROUND_NOT_OPEN", () -> proposed(contract, breach));
        town.pass(Duration.ofDays(33));
        town.settle();
        assertThat(life.status(running.milestones().get(0))).isEqualTo("MISSED");
        assertProblem("TERMINATION_GROUND_NOT_OPEN", () -> proposed(contract, breach));
        town.pass(Duration.ofDays(20));
        town.settle();
        TerminationId one = proposed(contract, breach);
        confirm(SECOND, one);
        assertThat(status(one)).isEqualTo("HEARING");
        assertThat(steps(one)).containsExactly("Task_MakeRepresentations");
        assertProblem("TERMINATION_STEP_NOT_POSSIBLE", () -> decide(SECOND, one, today()));
        town.run(
                ContractLife.PROVIDER,
                () -> makeRepresentations.make(
                        new MakeRepresentations.Command(one, "The hall was closed by the council itself.")));
        assertThat(steps(one)).containsExactly("Task_DecideTermination");
        assertProblem("TERMINATION_NEEDS_TWO_PEOPLE", () -> decide(ContractLife.MANAGER, one, today()));
        LocalDate day = today();
        assertProblem("TERMINATION_DAY_PAST", () -> decide(SECOND, one, day.minusDays(1)));
        assertProblem("TERMINATION_DAY_MISSING", () -> decide(SECOND, one, null));
        assertThat(AtOnce.run(List.of(() -> decide(SECOND, one, day), () -> decide(SECOND, one, day))))
                .containsExactlyInAnyOrder(AtOnce.DONE, "TERMINATION_STEP_NOT_POSSIBLE");
        town.pass(Duration.ofDays(1));
        town.settle();
        assertEnded(contract, one, day, "BREACH");
    }

    @Test
    void bySection78TheSupplierIsNotifiedWithGroundAndReasonsAndSilenceEndsTheHearingButNotTheContract() {
        ContractId contract = running(1, TERM, TermClauses.none()).contract();
        assertProblem(
                "TERMINATION_NEEDS_MINISTER",
                () -> proposed(contract, implied(EndGround.EXCLUDED_SUPPLIER, true, null)));
        TerminationId one = proposed(contract, implied(EndGround.EXCLUDED_SUPPLIER, true, today()));
        confirm(SECOND, one);
        assertThat(town.count(
                        "select count(*) from outbox_mail where mail_key = 'termination.hearing' and link like ?",
                        "%" + reference(contract) + "/1"))
                .isPositive();
        town.pass(Duration.ofDays(20));
        town.settle();
        assertThat(status(one)).isEqualTo("HEARD");
        assertProblem(
                "TERMINATION_STEP_NOT_POSSIBLE",
                () -> town.run(
                        ContractLife.PROVIDER,
                        () -> makeRepresentations.make(new MakeRepresentations.Command(one, "Too late."))));
        town.run(
                SECOND,
                () -> decideTermination.decide(
                        new DecideTermination.Command(one, false, null, "The debarment list names another firm.")));
        assertThat(status(one)).isEqualTo("ABANDONED");
        assertThat(steps(one)).isEmpty();
        assertThat(life.status(contract)).isEqualTo("RUNNING");

        TerminationId again = proposed(contract, implied(EndGround.UNLAWFUL_AWARD, false, null));
        confirm(SECOND, again);
        town.run(
                ContractLife.PROVIDER,
                () -> makeRepresentations.make(new MakeRepresentations.Command(again, "We had no part in it.")));
        LocalDate day = today().plusDays(1);
        decide(SECOND, again, day);
        town.pass(Duration.ofDays(3));
        town.settle();
        assertEnded(contract, again, day, "UNLAWFUL_AWARD");
    }

    @Test
    void whenTheTermIsOverWithOpenMilestonesItExpiresAndTheNoticeIsDueFromThatDay_s80_3_b() {
        ContractLife.Running running = running(2, 40, TermClauses.none());
        LocalDate last = LocalDate.parse(town.text(
                "select ends_on::text from contract where id = ?",
                running.contract().value()));
        town.pass(Duration.ofDays(44));
        town.settle();
        assertThat(life.status(running.contract())).isEqualTo("ENDED");
        assertThat(town.text(
                        "select ended_by from contract where id = ?",
                        running.contract().value()))
                .isEqualTo("EXPIRY");
        running.milestones().forEach(one -> assertThat(life.status(one)).isEqualTo("LAPSED"));
        assertNotice(running.contract(), last);
    }

    private void assertEnded(ContractId contract, TerminationId one, LocalDate day, String ground) {
        assertThat(status(one)).isEqualTo("DONE");
        assertThat(steps(one)).isEmpty();
        assertThat(life.status(contract)).isEqualTo("ENDED");
        assertThat(town.text("select ended_by || ' ' || ended_on from contract where id = ?", contract.value()))
                .isEqualTo(ground + " " + day);
        assertThat(town.texts(
                        "select r.body::jsonb ->> 'tag' from ocds_release r join case_file f on f.ocid = r.ocid"
                                + " join contract c on c.case_id = f.id where c.id = ?",
                        contract.value()))
                .contains("[\"contractTermination\"]");
        assertNotice(contract, day);
    }

    private void assertNotice(ContractId contract, LocalDate day) {
        assertThat(town.text(
                        "select arisen_on || ' ' || (publish_by at time zone 'Europe/London')::date from contract_notice"
                                + " where contract_id = ? and kind = 'TERMINATION'",
                        contract.value()))
                .isEqualTo(day + " " + day.plusDays(29));
    }

    private ContractLife.Running running(int milestones, int days, TermClauses clauses) {
        return life.running(tenders.published(), milestones, days, clauses);
    }

    private TermClauses clause(BreakSide side) {
        return new TermClauses(null, List.of(new BreakTerms(side, today(), 20)), false);
    }

    private TerminationTerms agreement(LocalDate day) {
        return new TerminationTerms(EndGround.AGREEMENT, day, 0, 0, false, null, today().plusDays(4), WHY);
    }

    private static TerminationTerms breakOn(LocalDate day) {
        return new TerminationTerms(EndGround.BREAK, day, 1, 0, false, null, null, WHY);
    }

    private static TerminationTerms implied(EndGround ground, boolean security, LocalDate minister) {
        return new TerminationTerms(ground, null, 0, 0, security, minister, null, WHY);
    }

    private void propose(ContractId contract, TerminationTerms terms) {
        proposeTermination.propose(new ProposeTermination.Command(contract, terms));
    }

    private TerminationId proposed(ContractId contract, TerminationTerms terms) {
        town.run(ContractLife.MANAGER, () -> propose(contract, terms));
        return newest(contract);
    }

    private TerminationId give(ContractId contract, LocalDate day) {
        town.run(ContractLife.PROVIDER, () -> giveBreakNotice.give(new GiveBreakNotice.Command(contract, 1, day, WHY)));
        return newest(contract);
    }

    private TerminationId newest(ContractId contract) {
        return new TerminationId(UUID.fromString(town.text(
                "select id from contract_termination where contract_id = ? order by number desc limit 1",
                contract.value())));
    }

    private void confirm(String who, TerminationId one) {
        town.run(who, () -> confirmTermination.confirm(new ConfirmTermination.Command(one)));
    }

    private void answer(TerminationId one, boolean agrees) {
        town.run(
                ContractLife.PROVIDER,
                () -> answerTermination.answer(new AnswerTermination.Command(one, agrees, "We have thought it over.")));
    }

    private void decide(String who, TerminationId one, LocalDate day) {
        town.run(
                who,
                () -> decideTermination.decide(
                        new DecideTermination.Command(one, true, day, "The hall was open on every day of the month.")));
    }

    private LocalDate today() {
        return London.dayOf(town.now());
    }

    private String status(TerminationId one) {
        return town.text("select status from contract_termination where id = ?", one.value());
    }

    private String reference(ContractId contract) {
        return town.text("select reference from contract where id = ?", contract.value());
    }

    private List<String> steps(TerminationId one) {
        return town.texts("select step from work_item where subject_id = ? and closed_at is null", one.value());
    }

    private long stories(ContractId contract) {
        return town.count(
                "select count(*) from story_entry where subject_id = ? and story_key like 'termination.%'"
                        + " and visibility = 'PUBLIC'",
                contract.value());
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
