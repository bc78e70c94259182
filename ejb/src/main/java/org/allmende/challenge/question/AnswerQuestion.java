package org.allmende.challenge.question;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * The body answers a question of the council, once, while it is undecided; where it was asked to amend a part, it may do so with
 * the answer.
 *
 * <p>Errors: {@code EOI_QUESTION_UNKNOWN}, {@code EOI_DECIDED_ALREADY} and those of {@link Question}.
 */
@Stateless
@UseCase
@Requires(Permission.SUBMIT_EXPRESSION)
public class AnswerQuestion {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

    @Inject
    private Questions questions;

    @Inject
    private QuestionWork work;

    /**
     * Which question, and the answer.
     *
     * @param amendedWords what the part says from now on, where the council asked for one to be amended; null: as it was
     */
    public record Command(
            QuestionId question, String answer, @Nullable String amendedWords) {}

    public void answer(Command command) {
        ExpressionOfInterest expression =
                expressions.getLocked(questions.get(command.question()).eoi());
        access.to(expression.organisation());
        work.answer(expression, command.question(), command.answer(), command.amendedWords());
    }
}
