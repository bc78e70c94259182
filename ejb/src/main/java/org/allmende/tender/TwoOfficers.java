package org.allmende.tender;

import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;

/**
 * Who proposed a publication and who looked at it: never the same person.
 *
 * <p>Errors: {@code TENDER_NEEDS_SECOND_OFFICER}.
 */
public record TwoOfficers(PersonId proposer, PersonId second) {

    public TwoOfficers {
        if (proposer.equals(second)) {
            throw new DomainProblem("TENDER_NEEDS_SECOND_OFFICER");
        }
    }
}
