package org.allmende.challenge.decision;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.allmende.challenge.DecisionId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * The body agrees to the modification that two officers offer, which makes it accepted; or it does not, and the council decides anew.
 *
 * <p>Source: Localism Act 2011 s.84(2)(b), (11). Errors: {@code EOI_DECISION_NOT_OPEN}, {@code EOI_STEP_NOT_POSSIBLE}, {@code
 * EOI_PERIODS_UNPUBLISHED}.
 */
@Stateless
@UseCase
@Requires(Permission.SUBMIT_EXPRESSION)
public class AnswerModification {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

    @Inject
    private Decisions decisions;

    @Inject
    private ModificationWork work;

    /**
     * The body's answer.
     *
     * @param words what it wants to say with it
     */
    public record Command(
            DecisionId decision, boolean consents, @Nullable String words) {}

    public void answer(Command command) {
        ExpressionOfInterest expression =
                expressions.getLocked(decisions.get(command.decision()).eoi());
        access.to(expression.organisation());
        work.answer(expression, command.decision(), command.consents(), command.words());
    }
}
