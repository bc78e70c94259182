package org.allmende.money.clawback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.money.Remittance;
import org.allmende.shared.Money;

/** What is owed back, and how much of it payments have paid by setting it off; public as the contract is. */
@ApplicationScoped
public class SetOffs {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ClawBackNews news;

    /** All under a contract, the oldest first. */
    public List<SetOff> ofContract(ContractId contract) {
        return ofContracts(List.of(contract));
    }

    private List<SetOff> ofContracts(Collection<ContractId> contracts) {
        return entityManager
                .createQuery(
                        "select s from SetOff s, ClawBack c where c.id = s.clawBack and c.contract in :contracts"
                                + " order by s.at",
                        SetOff.class)
                .setParameter(
                        "contracts", contracts.stream().map(ContractId::value).toList())
                .getResultList();
    }

    /** What is owed back under each of the contracts and not yet set off; in two questions. */
    public Map<ContractId, OpenDebts> open(Collection<ContractId> contracts) {
        if (contracts.isEmpty()) {
            return Map.of();
        }
        Map<ContractId, Map<ClawBackId, Money>> left = new HashMap<>();
        List<SetOff> done = ofContracts(contracts);
        entityManager
                .createQuery(
                        "select c from ClawBack c where c.contract in :contracts and c.status = :claimed"
                                + " order by c.endedAt, c.reference",
                        ClawBack.class)
                .setParameter(
                        "contracts", contracts.stream().map(ContractId::value).toList())
                .setParameter("claimed", ClawBackStatus.CLAIMED)
                .getResultStream()
                .forEach(one -> left.computeIfAbsent(one.contract(), id -> new LinkedHashMap<>())
                        .put(one.id(), left(one, done)));
        Map<ContractId, OpenDebts> open = new HashMap<>();
        left.forEach((contract, debts) -> open.put(contract, new OpenDebts(debts)));
        return open;
    }

    /** What is owed back by it and not yet set off. */
    public static Money left(ClawBack clawBack, List<SetOff> done) {
        return clawBack.amount()
                .orElse(Money.noPounds())
                .minus(done.stream()
                        .filter(one -> one.clawBack().equals(clawBack.id()))
                        .map(SetOff::amount)
                        .reduce(Money.noPounds(), Money::plus));
    }

    /** Writes down what a line of a run sets off, and tells both sides. The line is stored. */
    public void keep(Contract contract, Remittance line, List<OpenDebts.Part> parts, Instant now) {
        parts.forEach(part -> entityManager.persist(new SetOff(part.clawBack(), line.id(), part.amount(), now)));
        entityManager.flush();
        news.setOff(
                contract,
                line,
                open(List.of(contract.id()))
                        .getOrDefault(contract.id(), OpenDebts.none())
                        .total());
    }
}
