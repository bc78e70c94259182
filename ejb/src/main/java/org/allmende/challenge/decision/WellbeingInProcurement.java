package org.allmende.challenge.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.allmende.challenge.EoiId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderPublished;
import org.allmende.tender.publication.PublicationProposed;
import org.jspecify.annotations.Nullable;

/**
 * What was considered about wellbeing when procurements were prepared. A tender that an acceptance forces is published only
 * after that: Localism Act 2011 s.83(9).
 *
 * <p>Errors: {@code EOI_WELLBEING_UNRECORDED}.
 */
@ApplicationScoped
public class WellbeingInProcurement {

    @PersistenceContext
    private EntityManager entityManager;

    void add(ProcurementWellbeing wellbeing) {
        entityManager.persist(wellbeing);
    }

    public Optional<ProcurementWellbeing> of(EoiId eoi) {
        return Optional.ofNullable(entityManager.find(ProcurementWellbeing.class, eoi.value()));
    }

    /** So that whoever proposes to publish hears of it, and not the second officer. */
    void requireConsidered(@Observes PublicationProposed event) {
        requireConsidered(event.eoi());
    }

    /** In the transaction of the publication, which does not happen without it. */
    void requireConsidered(@Observes TenderPublished event) {
        requireConsidered(event.eoi());
    }

    private void requireConsidered(@Nullable UUID eoi) {
        if (eoi != null && of(new EoiId(eoi)).isEmpty()) {
            throw new DomainProblem("EOI_WELLBEING_UNRECORDED");
        }
    }
}
