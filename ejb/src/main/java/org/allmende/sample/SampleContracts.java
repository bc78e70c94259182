package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractStatus;
import org.allmende.identity.Actor;
import org.allmende.identity.Memberships;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;

/** The contracts of the sample that stand at one place, the oldest first, and who acts for their sides. */
@ApplicationScoped
public class SampleContracts {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Memberships memberships;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /** Those of tenders; what is awarded directly has a chapter of its own. */
    List<Contract> at(ContractStatus status) {
        return entityManager
                .createQuery(
                        "select c from Contract c where c.status = :status and c.tender is not null order by c.reference",
                        Contract.class)
                .setParameter("status", status)
                .getResultList();
    }

    /** The first by name who may do it there. */
    Actor actor(OrganisationId organisation, Permission permission) {
        return people.actor(
                memberships.peopleWith(organisation, permission.roles()).get(0).id());
    }

    /** The last by name who may do it there: another person than {@link #actor} where there are two. */
    Actor colleague(OrganisationId organisation, Permission permission) {
        List<Person> all = memberships.peopleWith(organisation, permission.roles());
        return people.actor(all.get(all.size() - 1).id());
    }

    boolean atLeast(int days, Instant then) {
        return WholeDays.between(then, clock.instant()) >= days;
    }
}
