package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.WithdrawExpression;
import org.allmende.challenge.question.AnswerQuestion;
import org.allmende.challenge.question.AskBody;
import org.allmende.challenge.question.QuestionId;
import org.allmende.shared.DomainProblem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Questions of the council and the group's answers: on the record, each once, until it is decided. */
class QuestionsIT extends InsidePortal {

    private static final String QUESTION = "Who would row with the school on Mondays?";

    @Inject
    private Town town;

    @Inject
    private ChallengeLife challenges;

    @Inject
    private DecisionLife decisions;

    @Inject
    private AskBody askBody;

    @Inject
    private AnswerQuestion answerQuestion;

    @Inject
    private WithdrawExpression withdrawExpression;

    @Test
    void aQuestionWaitsForTheGroupAndItsAnswerIsKept() throws Exception {
        EoiId eoi = challenges.submitted();
        QuestionId question = ask(eoi);
        assertThat(waiting(question)).containsOnly("Task_AnswerQuestion");

        answer(question);
        assertThat(waiting(question)).isEmpty();
        assertProblem("EOI_QUESTION_ANSWERED", () -> answer(question));
        assertThatThrownBy(() ->
                        town.change("update eoi_question set answer = 'Nobody.' where id = '" + question.value() + "'"))
                .hasStackTraceContaining("stays as it is");
        assertThat(town.texts("select story_key from story_entry where subject_id = ? order by at", eoi.value()))
                .containsSubsequence("challenge.asked", "challenge.answered");
    }

    @Test
    void afterTheDecisionNothingIsAskedOrAnswered() {
        EoiId eoi = challenges.timed();
        QuestionId question = ask(eoi);
        decisions.accept(eoi);
        assertThat(waiting(question)).isEmpty();
        assertProblem("EOI_DECIDED_ALREADY", () -> answer(question));
        assertProblem("EOI_DECIDED_ALREADY", () -> ask(eoi));
    }

    @Test
    void aWithdrawalMakesItMoot() {
        EoiId eoi = challenges.submitted();
        QuestionId question = ask(eoi);
        town.run(ChallengeLife.WRITER, () -> withdrawExpression.withdraw(new WithdrawExpression.Command(eoi)));
        assertThat(waiting(question)).isEmpty();
    }

    @Test
    void ofSeveralAnswersAtOnceOneIsKept() {
        QuestionId question = ask(challenges.submitted());
        List<String> ends = AtOnce.run(IntStream.range(0, 3)
                .mapToObj(i -> (AtOnce.Act) () -> answer(question))
                .toList());
        assertThat(ends).filteredOn(AtOnce.DONE::equals).hasSize(1);
        assertThat(ends).filteredOn(end -> !end.equals(AtOnce.DONE)).allMatch("EOI_QUESTION_ANSWERED"::equals);
    }

    private QuestionId ask(EoiId eoi) {
        return town.as("tom.okafor", () -> askBody.ask(new AskBody.Command(eoi, QUESTION, false, null)));
    }

    private void answer(QuestionId question) {
        town.run(
                ChallengeLife.WRITER,
                () -> answerQuestion.answer(new AnswerQuestion.Command(question, "Two of us, by turns.", null)));
    }

    private List<String> waiting(QuestionId question) {
        return town.texts("select step from work_item where subject_id = ? and closed_at is null", question.value());
    }

    private static void assertProblem(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
