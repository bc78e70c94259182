package org.allmende.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.shared.DomainProblem;

/** Accounts. */
@ApplicationScoped
public class People {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Memberships memberships;

    /** Written at once: what refers to it by id may come before it in the order of the provider. */
    public void add(Person person) {
        entityManager.persist(person);
        entityManager.flush();
    }

    public Person get(PersonId id) {
        return find(id).orElseThrow(() -> new DomainProblem("PERSON_UNKNOWN"));
    }

    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(entityManager.find(Person.class, id.value()));
    }

    public Map<PersonId, Person> all(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select p from Person p where p.id in :ids", Person.class)
                .setParameter("ids", ids.stream().map(PersonId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** By mail address, in any spelling of its letters' case. */
    public Optional<Person> byEmail(String email) {
        return entityManager
                .createQuery("select p from Person p where lower(p.email) = :email", Person.class)
                .setParameter("email", email.strip().toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /** The person as an actor, with the roles of this moment. */
    public Actor actor(PersonId id) {
        Person person = get(id);
        return Actor.person(id, person.name(), person.language(), memberships.rolesOf(id));
    }
}
