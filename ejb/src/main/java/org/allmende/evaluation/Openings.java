package org.allmende.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.allmende.tender.TenderId;

/** Who opened the bids of which tender. */
@ApplicationScoped
public class Openings {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Opening opening) {
        entityManager.persist(opening);
    }

    /** Empty until a first officer has released the own part of the key. */
    public Optional<Opening> of(TenderId tender) {
        return Optional.ofNullable(entityManager.find(Opening.class, tender.value()));
    }
}
