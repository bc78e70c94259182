package org.allmende.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.contract.ContractId;

/** Key performance indicators; public with their contract. */
@ApplicationScoped
public class Kpis {

    @PersistenceContext
    private EntityManager entityManager;

    /** Those of a contract, in their order. */
    public List<Kpi> of(ContractId contract) {
        return entityManager
                .createQuery("select k from Kpi k where k.contract = :contract order by k.number", Kpi.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }

    /** Why there are none where the law wants some. */
    public Optional<KpiExemption> exemption(ContractId contract) {
        return Optional.ofNullable(entityManager.find(KpiExemption.class, contract.value()));
    }

    void replace(ContractId contract, List<Kpi> kpis) {
        of(contract).forEach(entityManager::remove);
        entityManager.flush();
        kpis.forEach(entityManager::persist);
        entityManager.flush();
    }

    void add(KpiExemption exemption) {
        entityManager.persist(exemption);
    }

    void remove(KpiExemption exemption) {
        entityManager.remove(exemption);
    }
}
