package org.allmende.challenge.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.challenge.DecisionId;
import org.allmende.challenge.EoiId;
import org.allmende.shared.DomainProblem;

/** Decisions on expressions of interest, also those on their way: whoever shows one checks that it is public or the reader's. */
@ApplicationScoped
public class Decisions {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Decision decision) {
        entityManager.persist(decision);
    }

    public Optional<Decision> find(DecisionId id) {
        return Optional.ofNullable(entityManager.find(Decision.class, id.value()));
    }

    public Decision get(DecisionId id) {
        return find(id).orElseThrow(() -> new DomainProblem("EOI_DECISION_NOT_OPEN"));
    }

    /** As it is now, and nobody else moves it before this transaction ends; its expression is locked first. */
    Decision getLocked(DecisionId id) {
        Decision found = get(id);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** All of an expression, the newest first. */
    public List<Decision> of(EoiId eoi) {
        return entityManager
                .createQuery(
                        "select d from Decision d where d.eoi = :eoi order by d.proposedAt desc, d.id desc",
                        Decision.class)
                .setParameter("eoi", eoi.value())
                .getResultList();
    }

    /** The one on which somebody has to act. */
    public Optional<Decision> openOf(EoiId eoi) {
        return of(eoi).stream().filter(decision -> decision.status().isOpen()).findFirst();
    }

    /** The one that holds. */
    public Optional<Decision> madeOf(EoiId eoi) {
        return of(eoi).stream()
                .filter(decision -> decision.status() == DecisionStatus.MADE)
                .findFirst();
    }
}
