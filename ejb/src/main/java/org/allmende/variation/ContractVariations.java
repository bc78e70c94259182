package org.allmende.variation;

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
import org.allmende.shared.DomainProblem;

/** Changes of contracts, those that came to nothing included: whoever reads one checks that it is public or theirs. */
@ApplicationScoped
public class ContractVariations {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Contracts contracts;

    void add(ContractVariation variation) {
        entityManager.persist(variation);
        entityManager.flush();
    }

    /** Writes it now: the contract's own guard asks for it. */
    void flush() {
        entityManager.flush();
    }

    public ContractVariation get(VariationId id) {
        return Optional.ofNullable(entityManager.find(ContractVariation.class, id.value()))
                .orElseThrow(() -> new DomainProblem("VARIATION_UNKNOWN"));
    }

    /** The contract of a change, which is always locked before the change itself. */
    Contract lockContract(VariationId id) {
        return contracts.getLocked(get(id).contract());
    }

    /** As it is now, so that nobody else moves it before this transaction ends. */
    ContractVariation getLocked(VariationId id) {
        ContractVariation found = get(id);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** All of a contract, the newest first. */
    public List<ContractVariation> of(ContractId contract) {
        return entityManager
                .createQuery(
                        "select v from ContractVariation v where v.contract = :contract order by v.number desc",
                        ContractVariation.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }

    public Optional<ContractVariation> byNumber(ContractId contract, int number) {
        return of(contract).stream()
                .filter(variation -> variation.number() == number)
                .findFirst();
    }
}
