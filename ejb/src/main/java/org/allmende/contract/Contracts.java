package org.allmende.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allmende.casefile.CaseId;
import org.allmende.direct.DirectAwardId;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderId;

/** Contracts and their milestones, drafts included: whoever reads one checks that it is public or theirs. */
@ApplicationScoped
public class Contracts {

    private static final Set<ContractStatus> PUBLIC =
            Set.of(ContractStatus.RUNNING, ContractStatus.COMPLETE, ContractStatus.ENDED);

    @PersistenceContext
    private EntityManager entityManager;

    void add(Contract contract) {
        entityManager.persist(contract);
    }

    public Contract get(ContractId id) {
        return Optional.ofNullable(entityManager.find(Contract.class, id.value()))
                .orElseThrow(() -> new DomainProblem("CONTRACT_UNKNOWN"));
    }

    /** The contract, so that nobody else moves or pays under it before this transaction ends. */
    public Contract getLocked(ContractId id) {
        return Optional.ofNullable(entityManager.find(Contract.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new DomainProblem("CONTRACT_UNKNOWN"));
    }

    /** As {@link #getLocked}; its version rises even if only its parts change. */
    Contract getToRewrite(ContractId id) {
        return Optional.ofNullable(
                        entityManager.find(Contract.class, id.value(), LockModeType.PESSIMISTIC_FORCE_INCREMENT))
                .orElseThrow(() -> new DomainProblem("CONTRACT_UNKNOWN"));
    }

    public Optional<Contract> byReference(String reference) {
        return entityManager
                .createQuery("select c from Contract c where c.reference = :reference", Contract.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** One for each winner of the tender's award, drafts included. */
    public List<Contract> ofTender(TenderId tender) {
        return entityManager
                .createQuery("select c from Contract c where c.tender = :tender order by c.reference", Contract.class)
                .setParameter("tender", tender.value())
                .getResultList();
    }

    /** The one of a direct award, as a draft too. */
    public Optional<Contract> ofDirectAward(DirectAwardId direct) {
        return entityManager
                .createQuery("select c from Contract c where c.directAward = :direct", Contract.class)
                .setParameter("direct", direct.value())
                .getResultStream()
                .findFirst();
    }

    public List<Contract> ofCase(CaseId caseId) {
        return entityManager
                .createQuery(
                        "select c from Contract c where c.caseFile = :caseFile order by c.reference", Contract.class)
                .setParameter("caseFile", caseId.value())
                .getResultList();
    }

    /** Contracts of an organisation, as provider or council, the newest first; drafts included. */
    public List<Contract> ofOrganisation(OrganisationId organisation) {
        return entityManager
                .createQuery(
                        "select c from Contract c where c.provider = :organisation or c.council = :organisation"
                                + " order by c.draftedAt desc",
                        Contract.class)
                .setParameter("organisation", organisation.value())
                .getResultList();
    }

    /** Concluded contracts, the newest first. */
    public List<Contract> published(int first, int count) {
        return entityManager
                .createQuery(
                        "select c from Contract c where c.status in :statuses order by c.concludedAt desc, c.id",
                        Contract.class)
                .setParameter("statuses", PUBLIC)
                .setFirstResult(first)
                .setMaxResults(count)
                .getResultList();
    }

    public long countPublished() {
        return entityManager
                .createQuery("select count(c) from Contract c where c.status in :statuses", Long.class)
                .setParameter("statuses", PUBLIC)
                .getSingleResult();
    }

    public Optional<Milestone> findMilestone(MilestoneId id) {
        return Optional.ofNullable(entityManager.find(Milestone.class, id.value()));
    }

    public Milestone milestone(MilestoneId id) {
        return findMilestone(id).orElseThrow(() -> new DomainProblem("MILESTONE_UNKNOWN"));
    }

    /** The milestone, so that two verdicts or a verdict and a report come one after the other. */
    public Milestone milestoneLocked(MilestoneId id) {
        return Optional.ofNullable(entityManager.find(Milestone.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new DomainProblem("MILESTONE_UNKNOWN"));
    }

    /** By its reference, {@code AL-K-2026-0001-M2}. */
    public Optional<Milestone> milestoneByReference(String reference) {
        int end = reference.lastIndexOf("-M");
        if (end < 0) {
            return Optional.empty();
        }
        return byReference(reference.substring(0, end)).stream()
                .flatMap(contract -> contract.milestones().stream())
                .filter(milestone -> milestone.reference().equals(reference))
                .findFirst();
    }

    /** Obligation of that contract, unless there is none: {@code OBLIGATION_UNKNOWN}. */
    public Obligation obligation(ObligationId id) {
        return Optional.ofNullable(entityManager.find(Obligation.class, id.value()))
                .orElseThrow(() -> new DomainProblem("OBLIGATION_UNKNOWN"));
    }

    /** Makes the rows that the metrics and milestones of a rewritten draft replace go first. */
    void flush() {
        entityManager.flush();
    }
}
