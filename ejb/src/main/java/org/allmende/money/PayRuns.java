package org.allmende.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.contract.ContractId;
import org.allmende.identity.OrganisationId;
import org.allmende.outcome.Payment;
import org.allmende.shared.DomainProblem;

/** Pay runs, and the payments that wait for one. With bank details: whoever reads them checks that they are theirs to read. */
@ApplicationScoped
public class PayRuns {

    @PersistenceContext
    private EntityManager entityManager;

    void add(PayRun run) {
        entityManager.persist(run);
        entityManager.flush();
    }

    PayRun getLocked(PayRunId id) {
        return Optional.ofNullable(entityManager.find(PayRun.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new DomainProblem("PAY_RUN_UNKNOWN"));
    }

    public Optional<PayRun> byReference(String reference) {
        return entityManager
                .createQuery("select r from PayRun r where r.reference = :reference", PayRun.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** A council's newest runs, the newest first. */
    public List<PayRun> newest(OrganisationId council, int count) {
        return entityManager
                .createQuery(
                        "select r from PayRun r where r.council = :council order by r.madeAt desc, r.reference desc",
                        PayRun.class)
                .setParameter("council", council.value())
                .setMaxResults(count)
                .getResultList();
    }

    /** A council's approved payments of more than nothing that are in no run, the most urgent first. */
    public List<Payment> waiting(OrganisationId council) {
        return entityManager
                .createQuery(
                        "select p from Payment p, Contract c where c.id = p.contract and c.council = :council"
                                + " and not exists (select r from Remittance r where r.payment = p.id)"
                                + " order by p.dueOn, p.reference",
                        Payment.class)
                .setParameter("council", council.value())
                .getResultStream()
                .filter(payment -> !payment.amount().isZero())
                .toList();
    }

    /** What was sent to banks for the payments of a contract. */
    public List<Remittance> ofContract(ContractId contract) {
        return entityManager
                .createQuery(
                        "select r from Remittance r, Payment p where p.id = r.payment and p.contract = :contract",
                        Remittance.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }
}
