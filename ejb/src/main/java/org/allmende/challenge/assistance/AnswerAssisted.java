package org.allmende.challenge.assistance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.challenge.question.Question;
import org.allmende.challenge.question.QuestionId;
import org.allmende.challenge.question.QuestionWork;
import org.allmende.challenge.question.Questions;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * A helper enters what the body answers to a question of the council, as {@link org.allmende.challenge.question.AnswerQuestion}
 * does for the body itself; not the officer who asked it.
 *
 * <p>Errors: {@code EOI_NOT_ASSISTED}, {@code ASSIST_BOTH_SIDES}, those of {@link AssistedStep} and of {@link
 * org.allmende.challenge.question.AnswerQuestion}.
 */
@Stateless
@UseCase
@Requires(Permission.ASSIST_EXPRESSION)
public class AnswerAssisted {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

    @Inject
    private Questions questions;

    @Inject
    private Assistances assistances;

    @Inject
    private QuestionWork work;

    @Inject
    private AssistedWork assistedWork;

    /**
     * Which question, and the answer.
     *
     * @param amendedWords what the part says from now on, where the council asked for one to be amended; null: as it was
     * @param consent of the body to this answer
     */
    public record Command(
            QuestionId question, String answer, @Nullable String amendedWords, Consent consent) {}

    public void answer(Command command) {
        Question question = questions.get(command.question());
        ExpressionOfInterest expression = expressions.getLocked(question.eoi());
        access.to(assistances.helping(expression.id(), expression.organisation()));
        assistances.require(expression.id());
        if (question.askedBy().equals(Acting.current().requirePerson())) {
            throw new DomainProblem("ASSIST_BOTH_SIDES");
        }
        work.answer(expression, question.id(), command.answer(), command.amendedWords());
        assistedWork.keep(
                AssistedStepKind.ANSWER, expression, question.id().value(), command.consent(), question.askedAt());
    }
}
