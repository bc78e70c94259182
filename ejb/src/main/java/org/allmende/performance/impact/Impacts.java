package org.allmende.performance.impact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.allmende.contract.ContractId;

/** Deductions and figures of transfers; public with their contract. */
@ApplicationScoped
public class Impacts {

    @PersistenceContext
    private EntityManager entityManager;

    void add(OutcomeDeduction deduction) {
        entityManager.persist(deduction);
        entityManager.flush();
    }

    void add(TransferFact fact) {
        entityManager.persist(fact);
        entityManager.flush();
    }

    public List<OutcomeDeduction> deductions(ContractId contract) {
        return entityManager
                .createQuery("select d from OutcomeDeduction d where d.contract = :contract", OutcomeDeduction.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }

    /** In the order in which they were first entered. */
    public List<TransferFact> facts(ContractId contract) {
        return entityManager
                .createQuery(
                        "select f from TransferFact f where f.contract = :contract order by f.id", TransferFact.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }
}
