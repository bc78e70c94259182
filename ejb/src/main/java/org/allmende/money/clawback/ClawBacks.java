package org.allmende.money.clawback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allmende.contract.ContractId;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.money.PayRuns;
import org.allmende.money.Remittance;
import org.allmende.outcome.Outcomes;
import org.allmende.outcome.Payment;
import org.allmende.outcome.PaymentId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/** Claw-backs: their numbers are public as the contract is, what was said of them is for the two sides. */
@ApplicationScoped
public class ClawBacks {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Outcomes outcomes;

    @Inject
    private PayRuns runs;

    void add(ClawBack clawBack) {
        entityManager.persist(clawBack);
        entityManager.flush();
    }

    void flush() {
        entityManager.flush();
    }

    public ClawBack get(ClawBackId id) {
        return Optional.ofNullable(entityManager.find(ClawBack.class, id.value()))
                .orElseThrow(() -> new DomainProblem("CLAW_BACK_UNKNOWN"));
    }

    /** As it is now; the caller holds the contract, so that nobody else moves it. */
    ClawBack getLocked(ClawBackId id) {
        ClawBack found = get(id);
        entityManager.refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** In the order in which they were begun. */
    public List<ClawBack> ofContract(ContractId contract) {
        return entityManager
                .createQuery(
                        "select c from ClawBack c where c.contract = :contract order by c.raisedAt, c.reference",
                        ClawBack.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }

    /** In the order in which they were begun. */
    public List<ClawBack> ofMilestone(MilestoneId milestone) {
        return entityManager
                .createQuery(
                        "select c from ClawBack c where c.milestone = :milestone order by c.raisedAt, c.reference",
                        ClawBack.class)
                .setParameter("milestone", milestone.value())
                .getResultList();
    }

    /** The one about which somebody still has to say something; the database allows no second one. */
    Optional<ClawBack> open(MilestoneId milestone) {
        return ofMilestone(milestone).stream()
                .filter(one -> one.status().isOpen())
                .findFirst();
    }

    /** What was paid for the milestone, and what of it was claimed back. */
    public PaidOutcomes paid(Milestone milestone) {
        return paid(
                milestone,
                outcomes.payments(milestone.contract().id()),
                runs.ofContract(milestone.contract().id()),
                ofContract(milestone.contract().id()));
    }

    /** The same of all milestones that are paid, with one question for each kind of row. */
    public Map<MilestoneId, PaidOutcomes> paid(ContractId contract, List<Milestone> milestones) {
        List<Payment> payments = outcomes.payments(contract);
        List<Remittance> remittances = runs.ofContract(contract);
        List<ClawBack> clawBacks = ofContract(contract);
        Map<MilestoneId, PaidOutcomes> all = new HashMap<>();
        milestones.forEach(milestone -> all.put(milestone.id(), paid(milestone, payments, remittances, clawBacks)));
        return all;
    }

    private static PaidOutcomes paid(
            Milestone milestone, List<Payment> payments, List<Remittance> remittances, List<ClawBack> clawBacks) {
        List<PaidOutcomes.Part> parts = payments.stream()
                .filter(payment -> payment.milestone().equals(milestone.id()))
                .map(payment ->
                        new PaidOutcomes.Part(payment.quantity(), payment.amount(), paidOn(payment.id(), remittances)))
                .toList();
        List<ClawBack> earlier = clawBacks.stream()
                .filter(one -> one.milestone().equals(milestone.id()))
                .toList();
        long before =
                earlier.stream().mapToLong(one -> one.decided().orElse(0L)).sum();
        Money back = earlier.stream().flatMap(one -> one.amount().stream()).reduce(Money.noPounds(), Money::plus);
        return new PaidOutcomes(
                parts,
                milestone.metric().price(),
                before,
                back,
                milestone.metric().conditions().clawBackDays());
    }

    private static @Nullable LocalDate paidOn(PaymentId payment, List<Remittance> remittances) {
        return remittances.stream()
                .filter(one -> one.payment().equals(payment))
                .findFirst()
                .flatMap(Remittance::paidOn)
                .orElse(null);
    }
}
