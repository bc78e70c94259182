package org.allmende.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.allmende.contract.ContractId;

/** The entries of all contracts; public once the contract is. One only ever adds to it. */
@ApplicationScoped
public class Ledger {

    @PersistenceContext
    private EntityManager entityManager;

    /** Writes what an event moved, in its transaction; nothing where it moved nothing. */
    void enter(ContractId contract, UUID subject, Posting posting, Instant now) {
        if (!posting.lines().isEmpty()) {
            entityManager.persist(new LedgerEntry(contract, subject, posting, now));
        }
    }

    /** All entries of a contract, the oldest first. */
    public List<LedgerEntry> entries(ContractId contract) {
        return entityManager
                .createQuery(
                        "select distinct e from LedgerEntry e left join fetch e.lines"
                                + " where e.contract = :contract order by e.at, e.id",
                        LedgerEntry.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }

    /** Replays the contract's entries. */
    public Balances balances(ContractId contract) {
        return Balances.replay(entries(contract).stream()
                .flatMap(entry -> entry.lines().stream())
                .toList());
    }
}
