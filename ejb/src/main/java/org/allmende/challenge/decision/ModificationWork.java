package org.allmende.challenge.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.allmende.challenge.DecisionId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.identity.Acting;
import org.allmende.identity.Actor;
import org.allmende.shared.DatabaseClock;
import org.jspecify.annotations.Nullable;

/**
 * What happens when a body agrees to an offered modification or declines it, and just the same when somebody helps it to: whoever
 * calls this has locked the expression and checked who acts.
 */
@ApplicationScoped
public class ModificationWork {

    @Inject
    private Decisions decisions;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private CarryOutDecision carryOut;

    /** @param words what the body wants to say with it */
    public void answer(ExpressionOfInterest expression, DecisionId id, boolean consents, @Nullable String words) {
        Decision decision = decisions.getLocked(id);
        expression.requireDecidable();
        Actor person = Acting.current();
        Instant now = databaseClock.now();
        decision.answer(consents, words, person.requirePerson(), person.label(), now);
        carryOut.answered(expression, decision, now);
    }
}
