package org.allmende.challenge.decision;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
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
 * Another officer sends the proposal back and says what has to change; a new one follows.
 *
 * <p>Errors: {@code EOI_DECISION_NOT_OPEN}, {@code EOI_DECISION_NEEDS_OTHER_OFFICER}, {@code EOI_SENT_BACK_WHY_MISSING}, {@code
 * EOI_STEP_NOT_POSSIBLE} and those of {@link DeclaredInterests}.
 */
@Stateless
@UseCase
@Requires(Permission.DECIDE_EXPRESSION)
public class SendBackDecision {

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
    private DecisionNews news;

    @Inject
    private Event<DecisionSentBack> sentBack;

    /** Which proposal goes back, and why. */
    public record Command(DecisionId decision, String why) {}

    public void sendBack(Command command) {
        ExpressionOfInterest expression =
                expressions.getLocked(decisions.get(command.decision()).eoi());
        access.to(expression.council());
        Decision decision = decisions.getLocked(command.decision());
        Actor officer = Acting.current();
        declared.requireFree(officer, expression);
        Instant now = databaseClock.now();
        decision.sendBack(command.why(), officer.requirePerson(), officer.label(), now);
        expression.requireDecidable();
        news.sentBack(expression, decision);
        sentBack.fire(new DecisionSentBack(expression.id(), decision.id(), now));
    }
}
