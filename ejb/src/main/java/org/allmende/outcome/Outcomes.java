package org.allmende.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.contract.OutcomeMetric;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;

/** Reports and payments, all of them public once the contract is. */
@ApplicationScoped
public class Outcomes {

    @PersistenceContext
    private EntityManager entityManager;

    void add(MilestoneReport report) {
        entityManager.persist(report);
    }

    void add(Payment payment) {
        entityManager.persist(payment);
        entityManager.flush();
    }

    public Optional<MilestoneReport> findReport(UUID id) {
        return Optional.ofNullable(entityManager.find(MilestoneReport.class, id));
    }

    /** The milestone's newest report. */
    public Optional<MilestoneReport> newestReport(MilestoneId milestone) {
        return reports(milestone).stream().findFirst();
    }

    /** All reports of a milestone, the newest first. */
    public List<MilestoneReport> reports(MilestoneId milestone) {
        return entityManager
                .createQuery(
                        "select r from MilestoneReport r where r.milestone = :milestone order by r.attempt desc",
                        MilestoneReport.class)
                .setParameter("milestone", milestone.value())
                .getResultList();
    }

    public Payment get(PaymentId id) {
        return Optional.ofNullable(entityManager.find(Payment.class, id.value()))
                .orElseThrow(() -> new DomainProblem("PAYMENT_UNKNOWN"));
    }

    /** The first payment for a milestone. */
    public Optional<Payment> payment(MilestoneId milestone) {
        return payments(milestone).stream().findFirst();
    }

    /** All payments for a milestone, the oldest first: one, and another for each addition to it. */
    public List<Payment> payments(MilestoneId milestone) {
        return entityManager
                .createQuery(
                        "select p from Payment p where p.milestone = :milestone order by p.approvedAt", Payment.class)
                .setParameter("milestone", milestone.value())
                .getResultList();
    }

    /** All payments of a contract, the oldest first. */
    public List<Payment> payments(ContractId contract) {
        return entityManager
                .createQuery(
                        "select p from Payment p where p.contract = :contract order by p.approvedAt", Payment.class)
                .setParameter("contract", contract.value())
                .getResultList();
    }

    /** What was paid under the contract, and its cap. */
    public Budget budget(Contract contract) {
        return new Budget(sum(payments(contract.id())), contract.cap());
    }

    /** What was paid for the metric, and its cap. */
    public Budget budget(Contract contract, OutcomeMetric metric) {
        List<Payment> ofMetric = payments(contract.id()).stream()
                .filter(payment -> payment.metric().equals(metric.id()))
                .toList();
        return new Budget(sum(ofMetric), metric.cap());
    }

    /** What was paid under each of the contracts, and its cap; in one query. */
    public Map<ContractId, Budget> budgets(Collection<Contract> contracts) {
        if (contracts.isEmpty()) {
            return Map.of();
        }
        Map<ContractId, Money> paid = entityManager
                .createQuery("select p from Payment p where p.contract in :contracts", Payment.class)
                .setParameter(
                        "contracts",
                        contracts.stream().map(each -> each.id().value()).toList())
                .getResultStream()
                .collect(Collectors.toMap(Payment::contract, Payment::amount, Money::plus));
        return contracts.stream()
                .collect(Collectors.toMap(
                        Contract::id, each -> new Budget(paid.getOrDefault(each.id(), Money.noPounds()), each.cap())));
    }

    /** Verified outcomes of the milestone that no payment is approved for; more than 0 again where a dispute has added some. */
    public long unpaid(Milestone milestone) {
        return milestone.verifiedQuantity().orElse(0L)
                - payments(milestone.id()).stream().mapToLong(Payment::quantity).sum();
    }

    /** What would be paid now for the verified outcomes of a milestone that are not paid. */
    public Payable payable(Milestone milestone) {
        Contract contract = milestone.contract();
        return Payable.of(
                unpaid(milestone),
                milestone.metric().price(),
                budget(contract, milestone.metric()).tighter(yearBudget(milestone)),
                budget(contract));
    }

    /**
     * What was paid for the milestone's metric in the contract year of its due day, and the year's cap; the metric's own
     * budget where none is agreed for a year.
     */
    public Budget yearBudget(Milestone milestone) {
        Contract contract = milestone.contract();
        OutcomeMetric metric = milestone.metric();
        if (metric.capPerYear().isEmpty()) {
            return budget(contract, metric);
        }
        int year = contract.yearOf(milestone.dueOn());
        Set<MilestoneId> ofYear = contract.milestones().stream()
                .filter(other -> other.metric().id().equals(metric.id()) && contract.yearOf(other.dueOn()) == year)
                .map(Milestone::id)
                .collect(Collectors.toSet());
        List<Payment> paid = payments(contract.id()).stream()
                .filter(payment -> ofYear.contains(payment.milestone()))
                .toList();
        return new Budget(sum(paid), metric.capPerYear().get());
    }

    private static Money sum(List<Payment> payments) {
        return payments.stream().map(Payment::amount).reduce(Money.noPounds(), Money::plus);
    }
}
