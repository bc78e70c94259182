package org.allmende.challenge.decision;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.challenge.DecisionId;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.challenge.Expressions;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;

/**
 * One officer proposes what the council decides; it holds only when another confirms it.
 *
 * <p>Source: Localism Act 2011 ss.83-84; that two people decide is the portal's own rule. Errors: {@code EOI_STEP_NOT_POSSIBLE},
 * {@code EOI_DECISION_PROPOSED_ALREADY}, and those of {@link DeclaredInterests} and {@link Proposal}.
 */
@Stateless
@UseCase
@Requires(Permission.DECIDE_EXPRESSION)
public class ProposeDecision {

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
    private Event<DecisionProposed> proposed;

    /** What is proposed, on which expression. */
    public record Command(EoiId eoi, Proposal proposal) {}

    public DecisionId propose(Command command) {
        ExpressionOfInterest expression = expressions.getLocked(command.eoi());
        access.to(expression.council());
        Actor officer = Acting.current();
        expression.requireDecidable();
        declared.requireFree(officer, expression);
        if (decisions.openOf(expression.id()).isPresent()) {
            throw new DomainProblem("EOI_DECISION_PROPOSED_ALREADY");
        }
        Instant now = databaseClock.now();
        Decision decision =
                new Decision(expression.id(), command.proposal(), officer.requirePerson(), officer.label(), now);
        decisions.add(decision);
        news.proposed(expression, decision);
        proposed.fire(new DecisionProposed(expression.id(), decision.id(), now));
        return decision.id();
    }
}
