package org.allmende.evaluation.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allmende.bid.BidId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderId;

/** The checks of bids; whoever shows one asks {@link CheckTeam}, or is of the bidder and shows what it was asked. */
@ApplicationScoped
public class ComplianceChecks {

    @PersistenceContext
    private EntityManager entityManager;

    void add(ComplianceCheck check) {
        entityManager.persist(check);
    }

    void add(ItemFinding finding) {
        entityManager.persist(finding);
    }

    void add(AskedItem asked) {
        entityManager.persist(asked);
    }

    void flush() {
        entityManager.flush();
    }

    public Optional<ComplianceCheck> find(ComplianceCheckId id) {
        return Optional.ofNullable(entityManager.find(ComplianceCheck.class, id.value()));
    }

    public ComplianceCheck get(ComplianceCheckId id) {
        return find(id).orElseThrow(() -> new DomainProblem("COMPLIANCE_UNKNOWN"));
    }

    /** Empty for a bid that was opened before bids were checked here, or that could not be opened. */
    public Optional<ComplianceCheck> of(BidId bid) {
        return entityManager
                .createQuery("select c from ComplianceCheck c where c.bid = :bid", ComplianceCheck.class)
                .setParameter("bid", bid.value())
                .getResultStream()
                .findFirst();
    }

    /** As it is now, so that nobody else moves it before this transaction ends. */
    ComplianceCheck ofLocked(BidId bid) {
        return locked(of(bid).orElseThrow(() -> new DomainProblem("COMPLIANCE_UNKNOWN")));
    }

    ComplianceCheck locked(ComplianceCheck check) {
        entityManager.refresh(check, LockModeType.PESSIMISTIC_WRITE);
        return check;
    }

    /** By the order in which the bids were opened. */
    public List<ComplianceCheck> ofTender(TenderId tender) {
        return entityManager
                .createQuery(
                        "select c from ComplianceCheck c where c.tender = :tender order by c.id", ComplianceCheck.class)
                .setParameter("tender", tender.value())
                .getResultList();
    }

    /** Whether nothing about the tender's bids is left to check. */
    public boolean allClosed(TenderId tender) {
        return ofTender(tender).stream().allMatch(check -> check.status().isClosed());
    }

    /** The newest finding of each item. */
    public Map<String, ItemFinding> findings(ComplianceCheckId check) {
        Map<String, ItemFinding> newest = new LinkedHashMap<>();
        history(check).forEach(finding -> newest.put(finding.item(), finding));
        return newest;
    }

    /** All findings, in the order in which they were written. */
    public List<ItemFinding> history(ComplianceCheckId check) {
        return entityManager
                .createQuery(
                        "select f from ItemFinding f where f.check = :check order by f.foundAt, f.id",
                        ItemFinding.class)
                .setParameter("check", check.value())
                .getResultList();
    }

    /** The exact list of what the bidder was asked; empty where it was not. */
    public List<AskedItem> asked(ComplianceCheckId check) {
        return entityManager
                .createQuery("select a from AskedItem a where a.check = :check order by a.id", AskedItem.class)
                .setParameter("check", check.value())
                .getResultList();
    }
}
