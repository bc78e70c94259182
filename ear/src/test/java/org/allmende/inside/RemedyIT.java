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
import org.allmende.contract.MilestoneId;
import org.allmende.contract.TermClauses;
import org.allmende.identity.AccessRefused;
import org.allmende.remedy.AnswerMoreTimeForCouncil;
import org.allmende.remedy.AnswerMoreTimeForProvider;
import org.allmende.remedy.AnswerRemedy;
import org.allmende.remedy.AskMoreTimeForCouncil;
import org.allmende.remedy.AskMoreTimeForProvider;
import org.allmende.remedy.MoreTimeId;
import org.allmende.remedy.ProposeRemedy;
import org.allmende.remedy.RecordStepIn;
import org.allmende.remedy.RemedyId;
import org.allmende.shared.DomainProblem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A milestone that cannot be met in time: more time by agreement, and after it was missed a plan, whose failure opens what the contract has. */
class RemedyIT extends InsidePortal {

    private static final String SECOND = "neil.trewin";
    private static final int TERM = 200;
    private static final String WHY = "The hall was flooded in the second week.";

    @Inject
    private Town town;

    @Inject
    private TenderLife tenders;

    @Inject
    private ContractLife life;

    @Inject
    private AskMoreTimeForProvider askForProvider;

    @Inject
    private AskMoreTimeForCouncil askForCouncil;

    @Inject
    private AnswerMoreTimeForCouncil answerForCouncil;

    @Inject
    private AnswerMoreTimeForProvider answerForProvider;

    @Inject
    private ProposeRemedy proposeRemedy;

    @Inject
    private AnswerRemedy answerRemedy;

    @Inject
    private RecordStepIn recordStepIn;

    @Test
    void agreedOnTheRecordAMilestoneIsDueLaterAndItsClockFollows() {
        MilestoneId milestone = milestone(false);
        LocalDate due = due(milestone);
        LocalDate end = LocalDate.parse(town.text(
                "select c.ends_on::text from contract c join milestone m on m.contract_id = c.id where m.id = ?",
                milestone.value()));
        assertProblem("MORE_TIME_NOT_LATER", () -> ask(milestone, due));
        assertProblem("MORE_TIME_PAST_CONTRACT", () -> ask(milestone, end.plusDays(1)));
        assertThatThrownBy(() -> town.run(
                        ContractLife.USER,
                        () -> askForProvider.ask(new AskMoreTimeForProvider.Command(milestone, due.plusDays(20), WHY))))
                .isInstanceOf(AccessRefused.class);
        MoreTimeId request = ask(milestone, due.plusDays(20));
        assertProblem("MORE_TIME_ASKED_ALREADY", () -> ask(milestone, due.plusDays(30)));
        assertThat(steps(request.value())).containsExactly("Task_AnswerMoreTimeForCouncil");
        assertThatThrownBy(() -> town.run(
                        ContractLife.PROVIDER,
                        () -> answerForCouncil.answer(new AnswerMoreTimeForCouncil.Command(request, true, ""))))
                .isInstanceOf(AccessRefused.class);
        assertProblem(
                "MORE_TIME_STEP_NOT_POSSIBLE",
                () -> town.run(
                        ContractLife.PROVIDER,
                        () -> answerForProvider.answer(new AnswerMoreTimeForProvider.Command(request, true, ""))));

        assertThat(AtOnce.run(List.of(
                        () -> answer(ContractLife.MANAGER, request, true), () -> answer(SECOND, request, true))))
                .containsExactlyInAnyOrder(AtOnce.DONE, "MORE_TIME_STEP_NOT_POSSIBLE");

        assertThat(due(milestone)).isEqualTo(due.plusDays(20));
        assertThat(town.text(
                        "select (due_at at time zone 'Europe/London')::date from work_item where subject_id = ? and closed_at is null",
                        milestone.value()))
                .isEqualTo(due.plusDays(20).toString());
        assertThatThrownBy(
                        () -> town.change("update milestone set due_on = due_on + 1 where id = ?", milestone.value()))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(
                        () -> town.change("update milestone_more_time set reasons = 'x' where id = ?", request.value()))
                .isInstanceOf(SQLException.class);
        town.pass(Duration.ofDays(34));
        town.settle();
        assertThat(life.status(milestone)).isEqualTo("SCHEDULED");
        town.pass(Duration.ofDays(20));
        town.settle();
        assertThat(life.status(milestone)).isEqualTo("MISSED");
        assertProblem("MORE_TIME_NOT_OPEN", () -> ask(milestone, due.plusDays(90)));
    }

    @Test
    void refusedOrUnansweredItIsLateAfterAllAndTheHistoryStays() {
        MilestoneId milestone = milestone(false);
        LocalDate due = due(milestone);
        MoreTimeId refused = ask(milestone, due.plusDays(10));
        answer(ContractLife.MANAGER, refused, false);
        town.run(
                ContractLife.MANAGER,
                () -> askForCouncil.ask(new AskMoreTimeForCouncil.Command(milestone, due.plusDays(5), WHY)));
        MoreTimeId silent = newest(milestone);
        assertThat(steps(silent.value())).containsExactly("Task_AnswerMoreTimeForProvider");
        town.pass(Duration.ofDays(15));
        town.settle();
        assertThat(moreTime(milestone)).containsExactly("REFUSED", "LAPSED");
        assertThat(due(milestone)).isEqualTo(due);
        MoreTimeId last = ask(milestone, due.plusDays(10));
        town.pass(Duration.ofDays(18));
        town.settle();
        assertThat(life.status(milestone)).isEqualTo("MISSED");
        assertThat(moreTime(milestone)).containsExactly("REFUSED", "LAPSED", "LAPSED");
        assertThat(steps(last.value())).isEmpty();
        assertProblem("MORE_TIME_STEP_NOT_POSSIBLE", () -> answer(ContractLife.MANAGER, last, true));
    }

    @Test
    void aMissedMilestoneIsPutRightByAPlanThatTheCouncilHasAcceptedAtTheSecondAttempt() {
        MilestoneId milestone = missed(true);
        RemedyId remedy = remedy(milestone);
        assertThat(steps(remedy.value())).containsExactly("Task_ProposeRemedy");
        assertThat(status(remedy)).isEqualTo("DUE");
        assertThatThrownBy(() -> town.run(ContractLife.MANAGER, () -> propose(remedy, today().plusDays(10))))
                .isInstanceOf(AccessRefused.class);
        assertProblem("REMEDY_DAY_PAST", () -> proposed(remedy, today().minusDays(1)));
        assertProblem("REMEDY_PAST_CONTRACT", () -> proposed(remedy, today().plusDays(400)));
        assertProblem("REMEDY_STEP_NOT_POSSIBLE", () -> answer(remedy, true));
        assertProblem("STEP_IN_NOT_FAILED", () -> stepIn(remedy));
        proposed(remedy, today().plusDays(60));
        assertThat(steps(remedy.value())).containsExactly("Task_AnswerRemedy");
        answer(remedy, false);
        assertThat(status(remedy)).isEqualTo("DUE");
        assertThat(steps(remedy.value())).containsExactly("Task_ProposeRemedy");
        proposed(remedy, today().plusDays(20));
        answer(remedy, true);
        assertThat(status(remedy)).isEqualTo("AGREED");
        town.pass(Duration.ofDays(15));
        town.settle();
        life.reported(milestone);
        assertThat(status(remedy)).isEqualTo("FULFILLED");
        assertThat(steps(remedy.value())).isEmpty();
        assertThat(stories(milestone)).isEqualTo(4);
    }

    @Test
    void anAcceptedPlanWhoseDayHasPassedFailsAndTheCouncilStepsInWhereTheContractAllowsIt() {
        MilestoneId milestone = missed(true);
        RemedyId remedy = remedy(milestone);
        proposed(remedy, today().plusDays(5));
        answer(remedy, true);
        town.pass(Duration.ofDays(7));
        town.settle();
        assertThat(status(remedy)).isEqualTo("FAILED");
        assertThat(steps(remedy.value())).isEmpty();
        assertThatThrownBy(() -> town.run(ContractLife.PROVIDER, () -> record(remedy)))
                .isInstanceOf(AccessRefused.class);
        stepIn(remedy);
        assertThat(town.count("select count(*) from milestone_step_in where milestone_id = ?", milestone.value()))
                .isOne();
        assertThatThrownBy(() -> town.change("delete from milestone_step_in where milestone_id = ?", milestone.value()))
                .isInstanceOf(SQLException.class);
        life.reported(milestone);
        assertThat(status(remedy)).isEqualTo("FAILED");
    }

    @Test
    void withoutAPlanInTimeItFailsAndNobodyStepsInWhereTheContractDoesNotSaySo() {
        MilestoneId milestone = missed(false);
        RemedyId remedy = remedy(milestone);
        town.pass(Duration.ofDays(20));
        town.settle();
        assertThat(status(remedy)).isEqualTo("FAILED");
        assertProblem("REMEDY_STEP_NOT_POSSIBLE", () -> proposed(remedy, today().plusDays(5)));
        assertProblem("STEP_IN_NOT_AGREED", () -> stepIn(remedy));
    }

    private MilestoneId milestone(boolean stepIn) {
        return life.running(tenders.published(), 1, TERM, new TermClauses(null, List.of(), stepIn))
                .milestones()
                .get(0);
    }

    private MilestoneId missed(boolean stepIn) {
        MilestoneId milestone = milestone(stepIn);
        town.pass(Duration.ofDays(33));
        town.settle();
        assertThat(life.status(milestone)).isEqualTo("MISSED");
        return milestone;
    }

    private MoreTimeId ask(MilestoneId milestone, LocalDate day) {
        town.run(
                ContractLife.PROVIDER,
                () -> askForProvider.ask(new AskMoreTimeForProvider.Command(milestone, day, WHY)));
        return newest(milestone);
    }

    private MoreTimeId newest(MilestoneId milestone) {
        return new MoreTimeId(UUID.fromString(town.text(
                "select id from milestone_more_time where milestone_id = ? order by number desc limit 1",
                milestone.value())));
    }

    private void answer(String who, MoreTimeId request, boolean agrees) {
        town.run(
                who,
                () -> answerForCouncil.answer(
                        new AnswerMoreTimeForCouncil.Command(request, agrees, "We have seen the water.")));
    }

    private RemedyId remedy(MilestoneId milestone) {
        return new RemedyId(UUID.fromString(
                town.text("select id from milestone_remedy where milestone_id = ?", milestone.value())));
    }

    private void propose(RemedyId remedy, LocalDate day) {
        proposeRemedy.propose(new ProposeRemedy.Command(remedy, "We read in the church until the hall is dry.", day));
    }

    private void proposed(RemedyId remedy, LocalDate day) {
        town.run(ContractLife.PROVIDER, () -> propose(remedy, day));
    }

    private void answer(RemedyId remedy, boolean accepts) {
        town.run(
                ContractLife.MANAGER,
                () -> answerRemedy.answer(new AnswerRemedy.Command(remedy, accepts, "The church is cold.")));
    }

    private void record(RemedyId remedy) {
        recordStepIn.record(new RecordStepIn.Command(
                remedy, today(), today().plusDays(14), "The library bus stops at the school instead."));
    }

    private void stepIn(RemedyId remedy) {
        town.run(ContractLife.MANAGER, () -> record(remedy));
    }

    private LocalDate today() {
        return London.dayOf(town.now());
    }

    private LocalDate due(MilestoneId milestone) {
        return LocalDate.parse(town.text("select due_on::text from milestone where id = ?", milestone.value()));
    }

    private String status(RemedyId remedy) {
        return town.text("select status from milestone_remedy where id = ?", remedy.value());
    }

    private List<String> moreTime(MilestoneId milestone) {
        return town.texts(
                "select status from milestone_more_time where milestone_id = ? order by number", milestone.value());
    }

    private List<String> steps(UUID subject) {
        return town.texts("select distinct step from work_item where subject_id = ? and closed_at is null", subject);
    }

    private long stories(MilestoneId milestone) {
        return town.count(
                "select count(*) from story_entry s join milestone m on m.contract_id = s.subject_id where m.id = ?"
                        + " and s.story_key like 'remedy.%' and s.visibility = 'PUBLIC'",
                milestone.value());
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
