package org.allmende.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.allmende.identity.Barriers;
import org.allmende.identity.Memberships;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.People;
import org.allmende.identity.Permission;
import org.allmende.identity.Person;
import org.allmende.identity.PersonId;
import org.allmende.identity.Role;

/** Puts mail into the outbox, within the transaction of what it tells of. */
@ApplicationScoped
public class Notices {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private People people;

    @Inject
    private Memberships memberships;

    @Inject
    private Barriers barriers;

    @Inject
    private Clock clock;

    public void tell(PersonId person, Notice notice) {
        tell(people.get(person), notice);
    }

    /**
     * Tells everybody who has, in the organisation, a role that carries the permission, but those behind an information
     * barrier in the matter.
     */
    public void tellThose(OrganisationId organisation, Permission permission, Notice notice) {
        tellRoles(organisation, permission.roles(), notice);
    }

    public void tellRoles(OrganisationId organisation, Set<Role> roles, Notice notice) {
        memberships.peopleWith(organisation, roles).stream()
                .filter(person -> notice.caseId() == null
                        || !barriers.separates(
                                person.id(),
                                organisation,
                                List.of(notice.caseId().value())))
                .forEach(person -> tell(person, notice));
    }

    /** Tells a mailbox whose owner has no account yet. */
    public void tellMailbox(String email, String language, Notice notice) {
        entityManager.persist(new OutboxMail(email, language, notice, clock.instant()));
    }

    private void tell(Person person, Notice notice) {
        entityManager.persist(new OutboxMail(person, notice, clock.instant()));
    }
}
