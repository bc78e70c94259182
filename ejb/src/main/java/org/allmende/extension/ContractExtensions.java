package org.allmende.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.allmende.calendar.TermDates;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.ContractStatus;
import org.allmende.contract.Contracts;
import org.allmende.shared.DomainProblem;

/** Extensions of contracts, those that came to nothing included: whoever reads one checks that it is public or theirs. */
@ApplicationScoped
public class ContractExtensions {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Contracts contracts;

    void add(ContractExtension extension) {
        entityManager.persist(extension);
        entityManager.flush();
    }

    /** Writes it now: the contract's own guard asks for it. */
    void flush() {
        entityManager.flush();
    }

    public ContractExtension get(ExtensionId id) {
        return Optional.ofNullable(entityManager.find(ContractExtension.class, id.value()))
                .orElseThrow(() -> new DomainProblem("EXTENSION_UNKNOWN"));
    }

    /** The contract of an extension, which is always locked before the extension itself. */
    Contract lockContract(ExtensionId id) {
        return contracts.getLocked(get(id).contract());
    }

    /** As it is now, so that nobody else moves it before this transaction ends. */
    ContractExtension getLocked(ExtensionId id) {
        ContractExtension found = get(id);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** All of a contract, the newest first. */
    public List<ContractExtension> of(ContractId contract) {
        return entityManager
                .createQuery(
                        "select e from ContractExtension e where e.contract = :contract order by e.attempt desc",
                        ContractExtension.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }

    /** How many options are still there; none where the contract does not run. */
    public int left(Contract contract) {
        if (contract.status() != ContractStatus.RUNNING || contract.extension().isEmpty()) {
            return 0;
        }
        return contract.extension().get().times() - used(of(contract.id()));
    }

    /** The last day on which the next option can be told; empty where there is none. */
    public Optional<LocalDate> lastDay(Contract contract) {
        return contract.extension()
                .filter(option -> left(contract) > 0)
                .map(option -> TermDates.lastToExtend(contract.endsOn(), option.noticeDays()));
    }

    static int used(List<ContractExtension> all) {
        return (int) all.stream()
                .filter(extension -> extension.status() == ExtensionStatus.EXERCISED)
                .count();
    }
}
