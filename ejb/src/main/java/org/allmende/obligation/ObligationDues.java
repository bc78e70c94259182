package org.allmende.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.contract.ObligationId;
import org.allmende.shared.DomainProblem;

/** The days on which obligations are due, and what was said about them; as public as the contract, but for who sees to them by name. */
@ApplicationScoped
public class ObligationDues {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Contracts contracts;

    void add(Object made) {
        entityManager.persist(made);
        entityManager.flush();
    }

    public ObligationDue get(DueId id) {
        return Optional.ofNullable(entityManager.find(ObligationDue.class, id.value()))
                .orElseThrow(() -> new DomainProblem("OBLIGATION_UNKNOWN"));
    }

    /** The contract of a day, which is always locked before the day itself. */
    Contract lockContract(DueId id) {
        return contracts.getLocked(get(id).contract().id());
    }

    /** As it is now, so that nobody else moves it before this transaction ends. */
    ObligationDue getLocked(DueId id) {
        ObligationDue found = get(id);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    public Optional<ObligationDue> byReference(String reference) {
        int end = reference.lastIndexOf("-O");
        return end < 0
                ? Optional.empty()
                : contracts.byReference(reference.substring(0, end)).stream()
                        .flatMap(contract -> of(contract.id()).stream())
                        .filter(due -> due.reference().equals(reference))
                        .findFirst();
    }

    /** All of a contract, by day. */
    public List<ObligationDue> of(ContractId contract) {
        return entityManager
                .createQuery(
                        "select d from ObligationDue d where d.contract = :contract order by d.due, d.number",
                        ObligationDue.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }

    /** All of an obligation, by number. */
    List<ObligationDue> of(ObligationId obligation) {
        return entityManager
                .createQuery(
                        "select d from ObligationDue d where d.obligation.id = :obligation order by d.number",
                        ObligationDue.class)
                .setParameter("obligation", obligation.value())
                .getResultList();
    }

    /** What was said about a day, in its order. */
    public List<ObligationWord> words(DueId due) {
        return entityManager
                .createQuery(
                        "select w from ObligationWord w where w.due = :due order by w.number", ObligationWord.class)
                .setParameter("due", due.value())
                .getResultList();
    }
}
