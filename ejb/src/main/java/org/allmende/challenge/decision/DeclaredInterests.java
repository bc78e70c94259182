package org.allmende.challenge.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.allmende.challenge.EoiId;
import org.allmende.challenge.ExpressionOfInterest;
import org.allmende.identity.Actor;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;

/**
 * Declarations of interests, and whom they bar.
 *
 * <p>Errors: {@code EOI_CONFLICT_UNDECLARED}, {@code EOI_CONFLICT_BARS}.
 */
@ApplicationScoped
public class DeclaredInterests {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Interests interests) {
        entityManager.persist(interests);
    }

    /** All declarations on an expression, in the order in which they were made. */
    public List<Interests> of(EoiId eoi) {
        return entityManager
                .createQuery(
                        "select i from Interests i where i.eoi = :eoi order by i.declaredAt, i.id", Interests.class)
                .setParameter("eoi", eoi.value())
                .getResultList();
    }

    public boolean declaredBy(PersonId person, EoiId eoi) {
        return !of(person, eoi).isEmpty();
    }

    /** Whether the officer may take no part: a declared conflict, or a seat in the very body that challenges. */
    public boolean bars(Actor officer, ExpressionOfInterest expression) {
        return !officer.rolesIn(expression.organisation()).isEmpty()
                || of(officer.requirePerson(), expression.id()).stream().anyMatch(Interests::isConflicted);
    }

    /** Refuses an officer who has not declared, or whom a conflict bars. */
    void requireFree(Actor officer, ExpressionOfInterest expression) {
        if (bars(officer, expression)) {
            throw new DomainProblem("EOI_CONFLICT_BARS");
        }
        if (!declaredBy(officer.requirePerson(), expression.id())) {
            throw new DomainProblem("EOI_CONFLICT_UNDECLARED");
        }
    }

    private List<Interests> of(PersonId person, EoiId eoi) {
        return of(eoi).stream()
                .filter(declared -> declared.person().equals(person))
                .toList();
    }
}
