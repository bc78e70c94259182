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

/**
 * Another officer confirms what was proposed. An acceptance then forces a procurement within the published periods (Localism Act
 * 2011 s.83(2)-(7)); a rejection ends it (s.83(11)); a modification is offered to the body (s.84(2)(b)).
 *
 * <p>Errors: {@code EOI_DECISION_NOT_OPEN}, {@code EOI_DECISION_NEEDS_OTHER_OFFICER}, {@code EOI_STEP_NOT_POSSIBLE}, {@code
 * EOI_PERIODS_UNPUBLISHED}, {@code EOI_DOCUMENT_NOT_BEFORE_DECISION} and those of {@link DeclaredInterests}.
 */
@Stateless
@UseCase
@Requires(Permission.DECIDE_EXPRESSION)
public class ConfirmDecision {

    @Inject
    private Access access;

    @Inject
    private Expressions expressions;

    @Inject
    private Decisions decisions;

    @Inject
    private DeclaredInterests declared;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private CarryOutDecision carryOut;

    /** Which proposal is confirmed. */
    public record Command(DecisionId decision) {}

    public void confirm(Command command) {
        ExpressionOfInterest expression =
                expressions.getLocked(decisions.get(command.decision()).eoi());
        access.to(expression.council());
        Decision decision = decisions.getLocked(command.decision());
        Actor officer = Acting.current();
        Instant now = databaseClock.now();
        declared.requireFree(officer, expression);
        decision.confirm(officer.requirePerson(), officer.label(), now);
        expression.requireDecidable();
        carryOut.confirmed(expression, decision, now);
    }
}
