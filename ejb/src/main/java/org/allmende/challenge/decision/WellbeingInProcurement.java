package org.allmende.challenge.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.allmende.challenge.EoiId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderPublished;

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

    /** In the transaction of the publication, which does not happen without it. */
    void requireConsidered(@Observes TenderPublished event) {
        if (event.eoi() != null && of(new EoiId(event.eoi())).isEmpty()) {
            throw new DomainProblem("EOI_WELLBEING_UNRECORDED");
        }
    }
}
