package org.allmende.tender.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.allmende.identity.Memberships;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderTeam;

/**
 * Whether the people of a team may do in this council what they are named for, and who may look as the second officer.
 *
 * <p>Errors: {@code TENDER_PERSON_MAY_NOT_OPEN_BIDS(name)}, {@code TENDER_PERSON_MAY_NOT_SCORE_BIDS(name)}, {@code
 * TENDER_PERSON_MAY_NOT_RECORD_CONSENSUS(name)}, {@code PROPOSAL_NOBODY_TO_LOOK}.
 */
@ApplicationScoped
public class TeamRoles {

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    void require(OrganisationId council, TenderTeam team) {
        require(council, team.openingOfficers(), Permission.OPEN_BIDS);
        require(council, team.evaluators(), Permission.SCORE_BIDS);
        require(council, Set.of(team.moderator()), Permission.RECORD_CONSENSUS);
    }

    private void require(OrganisationId council, Collection<PersonId> named, Permission permission) {
        for (PersonId person : named) {
            boolean may = memberships.ofPerson(person).stream()
                    .filter(membership -> membership.organisation().equals(council))
                    .flatMap(membership -> membership.roles().stream())
                    .anyMatch(permission.roles()::contains);
            if (!may) {
                throw new DomainProblem(
                        "TENDER_PERSON_MAY_NOT_" + permission.name(),
                        people.get(person).name());
            }
        }
    }

    /** The council's other officers who may publish, by name. */
    public List<Person> secondOfficers(OrganisationId council, PersonId proposer) {
        return memberships.peopleWith(council, Permission.PUBLISH_TENDER.roles()).stream()
                .filter(person -> !person.id().equals(proposer))
                .toList();
    }

    void requireSecondOfficer(OrganisationId council, PersonId proposer) {
        if (secondOfficers(council, proposer).isEmpty()) {
            throw new DomainProblem("PROPOSAL_NOBODY_TO_LOOK");
        }
    }
}
