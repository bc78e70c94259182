package org.allmende.performance.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;

/** Saved views; each person reads their own. */
@ApplicationScoped
public class PortfolioViews {

    @PersistenceContext
    private EntityManager entityManager;

    void add(PortfolioView view) {
        entityManager.persist(view);
        entityManager.flush();
    }

    void remove(PortfolioView view) {
        entityManager.remove(view);
    }

    PortfolioView get(PortfolioViewId id) {
        return Optional.ofNullable(entityManager.find(PortfolioView.class, id.value()))
                .orElseThrow(() -> new DomainProblem("PORTFOLIO_VIEW_UNKNOWN"));
    }

    /** A person's own, by name. */
    public List<PortfolioView> of(PersonId person) {
        return entityManager
                .createQuery(
                        "select v from PortfolioView v where v.person = :person order by v.name", PortfolioView.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
