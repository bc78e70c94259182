package org.allmende.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;

/**
 * A measure by which the council pays: definition, unit, baseline, what would happen without the service, target, price
 * per verified outcome, the cap, and the conditions under which an outcome counts.
 *
 * <p>Errors: {@code METRIC_PRICE_NEGATIVE}, {@code METRIC_CAP_BELOW_PRICE(title)}: not one outcome could be paid in full; and those of {@link
 * AgreedConditions}.
 */
@Entity
@Table(name = "outcome_metric")
public class OutcomeMetric {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "contract_id")
    private Contract contract;

    @Column
    private int number;

    @Column
    private String title;

    @Column
    private String definition;

    @Column
    private String unit;

    @Column
    private BigDecimal baseline;

    @Column(name = "without_service")
    private BigDecimal withoutService;

    @Column
    private BigDecimal target;

    @Column(name = "price_per_outcome")
    private Money price;

    @Column(name = "payment_cap")
    private Money cap;

    @Embedded
    private AgreedConditions conditions;

    @SuppressWarnings("NullAway.Init")
    protected OutcomeMetric() {}

    OutcomeMetric(Contract contract, int number, MetricTerms terms) {
        requirePayable(terms);
        this.id = Ids.next();
        this.contract = contract;
        this.number = number;
        this.title = terms.title().strip();
        this.definition = terms.definition().strip();
        this.unit = terms.unit().strip();
        this.baseline = terms.baseline();
        this.withoutService = terms.withoutService();
        this.target = terms.target();
        this.price = terms.price();
        this.cap = terms.cap();
        this.conditions = new AgreedConditions(terms);
    }

    private static void requirePayable(MetricTerms terms) {
        if (terms.price().isNegative()) {
            throw new DomainProblem("METRIC_PRICE_NEGATIVE");
        }
        if (terms.cap().isLessThan(terms.price())) {
            throw new DomainProblem("METRIC_CAP_BELOW_PRICE", terms.title());
        }
    }

    public MetricId id() {
        return new MetricId(id);
    }

    /** From 1, in the order of the contract. */
    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** What counts, and when. */
    public String definition() {
        return definition;
    }

    /** What is counted, in the plural. */
    public String unit() {
        return unit;
    }

    public BigDecimal baseline() {
        return baseline;
    }

    /** What would be reached without the service (deadweight), in the unit. */
    public BigDecimal withoutService() {
        return withoutService;
    }

    public BigDecimal target() {
        return target;
    }

    /** Pounds with VAT for each verified outcome. */
    public Money price() {
        return price;
    }

    /** The most that is paid for this metric over the whole term. */
    public Money cap() {
        return cap;
    }

    /** Who counts, what proves it, and what limits the payment. */
    public MetricConditions conditions() {
        return conditions.toRecord();
    }

    /** The most paid outcomes of one person over the whole term. */
    public Optional<Integer> capPerPerson() {
        return Optional.ofNullable(conditions().capPerPerson());
    }

    /** The most that is paid for this metric in one contract year. */
    public Optional<Money> capPerYear() {
        return Optional.ofNullable(conditions().capPerYear());
    }

    /** Days after an outcome in which it may be reported and checked against its evidence. */
    public int validationDays() {
        return conditions().validationDays();
    }

    /** Counts of people below it are not shown in public. */
    public int smallNumber() {
        return conditions().smallNumber();
    }

    MetricTerms terms() {
        return new MetricTerms(title, definition, unit, baseline, withoutService, target, price, cap, conditions());
    }
}
