package org.allmende.remedy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.contract.ContractId;
import org.allmende.contract.MilestoneId;
import org.allmende.shared.DomainProblem;

/** Requests for more time, remedies of missed milestones and step-ins, all of them public with the contract. */
@ApplicationScoped
public class Remedies {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Object made) {
        entityManager.persist(made);
        entityManager.flush();
    }

    /** Writes it now: the milestone's own guard asks for it. */
    void flush() {
        entityManager.flush();
    }

    public MoreTime moreTime(MoreTimeId id) {
        return Optional.ofNullable(entityManager.find(MoreTime.class, id.value()))
                .orElseThrow(() -> new DomainProblem("MORE_TIME_UNKNOWN"));
    }

    MoreTime moreTimeLocked(MoreTimeId id) {
        MoreTime found = moreTime(id);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    public Remedy get(RemedyId id) {
        return Optional.ofNullable(entityManager.find(Remedy.class, id.value()))
                .orElseThrow(() -> new DomainProblem("REMEDY_UNKNOWN"));
    }

    Remedy getLocked(RemedyId id) {
        Remedy found = get(id);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** All requests about milestones of a contract, the newest first. */
    public List<MoreTime> moreTimeOf(ContractId contract) {
        return entityManager
                .createQuery(
                        "select t from MoreTime t where t.contract = :contract order by t.askedAt desc", MoreTime.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }

    /** All requests about a milestone, the newest first. */
    public List<MoreTime> moreTimeOf(MilestoneId milestone) {
        return entityManager
                .createQuery(
                        "select t from MoreTime t where t.milestone = :milestone order by t.number desc",
                        MoreTime.class)
                .setParameter("milestone", milestone.value())
                .getResultList();
    }

    /** The remedies of a contract's missed milestones. */
    public List<Remedy> of(ContractId contract) {
        return entityManager
                .createQuery("select r from Remedy r where r.contract = :contract order by r.openedAt", Remedy.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }

    public Optional<Remedy> of(MilestoneId milestone) {
        return entityManager
                .createQuery("select r from Remedy r where r.milestone = :milestone", Remedy.class)
                .setParameter("milestone", milestone.value())
                .getResultStream()
                .findFirst();
    }

    /** Missed milestones of a contract that may still be put right by a plan. */
    public Set<MilestoneId> open(ContractId contract) {
        return of(contract).stream()
                .filter(remedy -> remedy.status().isOpen())
                .map(Remedy::milestone)
                .collect(Collectors.toSet());
    }

    public List<StepIn> stepIns(MilestoneId milestone) {
        return entityManager
                .createQuery("select s from StepIn s where s.milestone = :milestone order by s.from", StepIn.class)
                .setParameter("milestone", milestone.value())
                .getResultList();
    }
}
