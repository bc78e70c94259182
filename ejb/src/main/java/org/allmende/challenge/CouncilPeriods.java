package org.allmende.challenge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;

/** The periods that councils have published; the newest of a council counts. */
@ApplicationScoped
public class CouncilPeriods {

    @PersistenceContext
    private EntityManager entityManager;

    void add(ChallengePeriods periods) {
        entityManager.persist(periods);
    }

    public Optional<ChallengePeriods> of(OrganisationId council) {
        return entityManager
                .createQuery(
                        "select p from ChallengePeriods p where p.council = :council order by p.publishedAt desc, p.id desc",
                        ChallengePeriods.class)
                .setParameter("council", council.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The periods that bind the council now. Errors: {@code EOI_PERIODS_UNPUBLISHED}. */
    public ChallengePeriods require(OrganisationId council) {
        return of(council).orElseThrow(() -> new DomainProblem("EOI_PERIODS_UNPUBLISHED"));
    }
}
