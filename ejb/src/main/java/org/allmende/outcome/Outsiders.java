package org.allmende.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.allmende.contract.Milestone;
import org.allmende.identity.Memberships;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;

/**
 * Nobody verifies their own claim: neither who has made it, nor a member of the provider, nor who was one when it was made. The database
 * asks the same.
 *
 * <p>Errors: {@code VERIFIER_IS_PROVIDER}.
 */
@ApplicationScoped
public class Outsiders {

    @Inject
    private Memberships memberships;

    /** Refuses unless the person may judge that report. */
    public void require(Milestone milestone, MilestoneReport report, PersonId person) {
        if (isOwn(milestone, report, person)) {
            throw new DomainProblem("VERIFIER_IS_PROVIDER");
        }
    }

    /** Whether the report is the person's own claim. */
    public boolean isOwn(Milestone milestone, MilestoneReport report, PersonId person) {
        OrganisationId provider = milestone.contract().providerId();
        return report.reportedBy().equals(person)
                || memberships.ofPerson(person).stream()
                        .anyMatch(membership -> membership.organisation().equals(provider))
                || memberships.wasMember(person, provider, report.reportedAt());
    }
}
