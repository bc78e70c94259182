package org.allmende.challenge.decision;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.challenge.DecisionId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
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
    private DatabaseClock databaseClock;

    @Inject
    private CarryOutDecision carryOut;

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
        Decision decision = decisions.getLocked(command.decision());
        expression.requireDecidable();
        Actor person = Acting.current();
        Instant now = databaseClock.now();
        decision.answer(command.consents(), command.words(), person.requirePerson(), person.label(), now);
        carryOut.answered(expression, decision, now);
    }
}
