package org.allmende.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.bid.BidId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderId;

/**
 * Declarations of conflicts, and which bids they leave open to an evaluator.
 *
 * <p>Errors: {@code CONFLICTS_NOT_DECLARED}, {@code CONFLICT_CLOSES_BID}.
 */
@ApplicationScoped
public class Conflicts {

    @PersistenceContext
    private EntityManager entityManager;

    void add(ConflictDeclaration declaration) {
        entityManager.persist(declaration);
    }

    /** One evaluator's declarations on the bidders of a tender; empty before they are made. */
    public List<ConflictDeclaration> of(TenderId tender, PersonId evaluator) {
        return ofTender(tender).stream()
                .filter(declaration -> declaration.evaluator().equals(evaluator))
                .toList();
    }

    /** All declarations of a tender's evaluators. */
    public List<ConflictDeclaration> ofTender(TenderId tender) {
        return entityManager
                .createQuery(
                        "select d from ConflictDeclaration d where d.tender = :tender order by d.id",
                        ConflictDeclaration.class)
                .setParameter("tender", tender.value())
                .getResultList();
    }

    public boolean declaredBy(TenderId tender, PersonId evaluator) {
        return !of(tender, evaluator).isEmpty();
    }

    /** The bids that the evaluator may read and has to score: those declared to be without a conflict. */
    public Set<BidId> openTo(TenderId tender, PersonId evaluator) {
        return of(tender, evaluator).stream()
                .filter(declaration -> !declaration.isConflicted())
                .map(ConflictDeclaration::bidId)
                .collect(Collectors.toSet());
    }

    /** Refuses a bid that is closed to the evaluator, by a conflict or for want of a declaration. */
    public void requireOpenTo(TenderId tender, PersonId evaluator, BidId bid) {
        if (!declaredBy(tender, evaluator)) {
            throw new DomainProblem("CONFLICTS_NOT_DECLARED");
        }
        if (!openTo(tender, evaluator).contains(bid)) {
            throw new DomainProblem("CONFLICT_CLOSES_BID");
        }
    }
}
