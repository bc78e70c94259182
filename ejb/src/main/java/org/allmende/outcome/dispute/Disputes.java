package org.allmende.outcome.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.contract.ContractId;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.Person;
import org.allmende.identity.PersonId;
import org.allmende.identity.Role;
import org.allmende.shared.DomainProblem;

/** Disputes about results: public as the contract is, the names of people apart. */
@ApplicationScoped
public class Disputes {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Dispute dispute) {
        entityManager.persist(dispute);
        entityManager.flush();
    }

    void flush() {
        entityManager.flush();
    }

    public Dispute get(DisputeId id) {
        return Optional.ofNullable(entityManager.find(Dispute.class, id.value()))
                .orElseThrow(() -> new DomainProblem("DISPUTE_UNKNOWN"));
    }

    /** As it is now; the caller holds the milestone, so that nobody else moves it. */
    Dispute getLocked(DisputeId id) {
        Dispute found = get(id);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** The dispute about a report; there is at most one. */
    public Optional<Dispute> ofReport(UUID report) {
        return entityManager
                .createQuery("select d from Dispute d where d.report = :report", Dispute.class)
                .setParameter("report", report)
                .getResultStream()
                .findFirst();
    }

    /** The newest one about a milestone. */
    public Optional<Dispute> ofMilestone(MilestoneId milestone) {
        return entityManager
                .createQuery(
                        "select d from Dispute d where d.milestone = :milestone order by d.lodgedAt desc",
                        Dispute.class)
                .setParameter("milestone", milestone.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** In the order in which they were lodged. */
    public List<Dispute> ofContract(ContractId contract) {
        return entityManager
                .createQuery("select d from Dispute d where d.contract = :contract order by d.lodgedAt", Dispute.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }

    /** Whether that person was drawn to review, or has decided, the dispute about a report. */
    public boolean isReviewer(UUID report, PersonId person) {
        return ofReport(report)
                .filter(dispute -> dispute.reviewer().filter(person::equals).isPresent()
                        || dispute.decidedBy().filter(person::equals).isPresent())
                .isPresent();
    }

    /** All who may review disputes anywhere. */
    List<Person> reviewers() {
        return entityManager
                .createQuery(
                        "select distinct p from Person p, Membership m join m.roles r where p.id = m.person"
                                + " and m.until is null and r = :role",
                        Person.class)
                .setParameter("role", Role.INDEPENDENT_REVIEWER)
                .getResultList();
    }
}
