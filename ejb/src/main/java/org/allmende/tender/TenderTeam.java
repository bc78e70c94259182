package org.allmende.tender;

import java.util.HashSet;
import java.util.Set;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;

/**
 * The people whom a publication names: they open, score and moderate.
 *
 * <p>Errors: {@code TENDER_NEEDS_TWO_OPENERS}, {@code TENDER_NEEDS_EVALUATOR}, {@code TENDER_MODERATOR_SCORES}.
 *
 * @param openingOfficers at least two; any two of them open the bids together
 * @param evaluators at least one; each scores alone
 * @param moderator records the consensus and is none of the evaluators
 */
public record TenderTeam(Set<PersonId> openingOfficers, Set<PersonId> evaluators, PersonId moderator) {

    public TenderTeam {
        openingOfficers = Set.copyOf(openingOfficers);
        evaluators = Set.copyOf(evaluators);
        if (openingOfficers.size() < 2) {
            throw new DomainProblem("TENDER_NEEDS_TWO_OPENERS");
        }
        if (evaluators.isEmpty()) {
            throw new DomainProblem("TENDER_NEEDS_EVALUATOR");
        }
        if (evaluators.contains(moderator)) {
            throw new DomainProblem("TENDER_MODERATOR_SCORES");
        }
    }

    /** Each person once, whatever they do. */
    public Set<PersonId> everybody() {
        Set<PersonId> all = new HashSet<>(openingOfficers);
        all.addAll(evaluators);
        all.add(moderator);
        return all;
    }
}
