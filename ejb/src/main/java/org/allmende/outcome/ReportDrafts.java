package org.allmende.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.allmende.contract.MilestoneId;

/** Reports in the making. Whoever reads one checks that the reader is of the provider. */
@ApplicationScoped
public class ReportDrafts {

    @PersistenceContext
    private EntityManager entityManager;

    public Optional<ReportDraft> of(MilestoneId milestone) {
        return Optional.ofNullable(entityManager.find(ReportDraft.class, milestone.value()));
    }

    void add(ReportDraft draft) {
        entityManager.persist(draft);
    }

    void delete(MilestoneId milestone) {
        of(milestone).ifPresent(entityManager::remove);
    }
}
