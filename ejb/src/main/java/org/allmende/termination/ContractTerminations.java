package org.allmende.termination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Contracts;
import org.allmende.contract.EndGround;
import org.allmende.contract.Procurements;
import org.allmende.remedy.Remedies;
import org.allmende.shared.DomainProblem;

/** Terminations of contracts, those that came to nothing included: whoever reads one checks that it is public or told to them. */
@ApplicationScoped
public class ContractTerminations {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Contracts contracts;

    @Inject
    private Procurements procurements;

    @Inject
    private Remedies remedies;

    void add(ContractTermination termination) {
        entityManager.persist(termination);
        entityManager.flush();
    }

    /** Writes it now: the contract's own guard asks for it. */
    void flush() {
        entityManager.flush();
    }

    public ContractTermination get(TerminationId id) {
        return Optional.ofNullable(entityManager.find(ContractTermination.class, id.value()))
                .orElseThrow(() -> new DomainProblem("TERMINATION_UNKNOWN"));
    }

    /** The contract of a termination, which is always locked before the termination itself. */
    Contract lockContract(TerminationId id) {
        return contracts.getLocked(get(id).contract());
    }

    /** As it is now, so that nobody else moves it before this transaction ends. */
    ContractTermination getLocked(TerminationId id) {
        ContractTermination found = get(id);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** All of a contract, the newest first. */
    public List<ContractTermination> of(ContractId contract) {
        return entityManager
                .createQuery(
                        "select t from ContractTermination t where t.contract = :contract order by t.number desc",
                        ContractTermination.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }

    public Optional<ContractTermination> byNumber(ContractId contract, int number) {
        return of(contract).stream().filter(one -> one.number() == number).findFirst();
    }

    /** The one by which the contract has ended, if any. */
    public Optional<ContractTermination> done(ContractId contract) {
        return of(contract).stream()
                .filter(one -> one.status() == TerminationStatus.DONE)
                .findFirst();
    }

    /** The grounds that the council may name of this contract. */
    public Set<EndGround> grounds(Contract contract) {
        return TerminationLaw.open(contract, procurements.of(contract), remedies.open(contract.id()));
    }

    /** The number of the next; refuses a second one at a time. */
    int next(ContractId contract) {
        List<ContractTermination> all = of(contract);
        if (all.stream().anyMatch(one -> one.status().isOpen())) {
            throw new DomainProblem("TERMINATION_OPEN_ALREADY");
        }
        return all.size() + 1;
    }
}
