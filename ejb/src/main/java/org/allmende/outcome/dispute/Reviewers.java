package org.allmende.outcome.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.allmende.contract.Contract;
import org.allmende.evaluation.scoring.TieBreak;
import org.allmende.identity.Memberships;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Person;
import org.allmende.identity.PersonId;

/**
 * Who reviews a dispute: of all whom a council of the portal has made independent reviewers, those who belong to neither side, neither now
 * nor when the result was reported; and of those, one by lot, so that no side has chosen.
 */
@ApplicationScoped
class Reviewers {

    @Inject
    private Disputes disputes;

    @Inject
    private Memberships memberships;

    /** Drawn from the instant and each person's id, as lots are drawn between bids of equal rank. */
    Optional<PersonId> draw(Contract contract, Instant reported, Instant now) {
        return of(contract, reported).stream()
                .min(Comparator.comparing(
                        person -> TieBreak.Lot.of(now, person.value().toString())));
    }

    /** All who may review it. */
    List<PersonId> of(Contract contract, Instant reported) {
        return disputes.reviewers().stream()
                .map(Person::id)
                .filter(person -> isNeutral(contract, reported, person))
                .toList();
    }

    private boolean isNeutral(Contract contract, Instant reported, PersonId person) {
        return isStranger(contract.councilId(), reported, person)
                && isStranger(contract.providerId(), reported, person);
    }

    private boolean isStranger(OrganisationId side, Instant reported, PersonId person) {
        return memberships.ofPerson(person).stream()
                        .noneMatch(membership -> membership.organisation().equals(side))
                && !memberships.wasMember(person, side, reported);
    }
}
