package org.allmende.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.allmende.identity.PersonId;

/** The opening keys of officers. */
@ApplicationScoped
public class OpeningKeys {

    @PersistenceContext
    private EntityManager entityManager;

    public Optional<OpeningKey> of(PersonId person) {
        return Optional.ofNullable(entityManager.find(OpeningKey.class, person.value()));
    }

    public boolean has(PersonId person) {
        return of(person).isPresent();
    }

    void add(OpeningKey key) {
        entityManager.persist(key);
    }
}
