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

    void add(BidOpening opening) {
        entityManager.persist(opening);
    }

    /** Empty until a first officer has released the own part of the key. */
    public Optional<BidOpening> of(TenderId tender) {
        return Optional.ofNullable(entityManager.find(BidOpening.class, tender.value()));
    }
}
