package org.allmende.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;

/**
 * A row of the rate card that the tender offers: an outcome that will be paid for once it is verified. The contract takes its
 * metrics from here.
 */
@Entity
@Table(name = "tender_outcome_offer")
public class OutcomeOffer {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "tender_id")
    private Tender tender;

    private int number;

    private String title;

    private String unit;

    private BigDecimal baseline;

    private BigDecimal target;

    @Column(name = "price_per_outcome")
    private Money pricePerOutcome;

    @Column(name = "payment_cap")
    private Money cap;

    @SuppressWarnings("NullAway.Init")
    protected OutcomeOffer() {}

    OutcomeOffer(Tender tender, int number, TenderContent.OutcomePart part) {
        this.id = Ids.next();
        this.tender = tender;
        this.number = number;
        this.title = part.title().strip();
        this.unit = part.unit().strip();
        this.baseline = part.baseline();
        this.target = part.target();
        this.pricePerOutcome = part.pricePerOutcome();
        this.cap = part.cap();
    }

    public UUID id() {
        return id;
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** What is counted, in the plural: {@code people who read for pleasure}. */
    public String unit() {
        return unit;
    }

    /** What is measured before the contract begins, in the unit. */
    public BigDecimal baseline() {
        return baseline;
    }

    /** What is to be reached, in the unit. */
    public BigDecimal target() {
        return target;
    }

    /** Pounds with VAT for each verified outcome above the baseline. */
    public Money pricePerOutcome() {
        return pricePerOutcome;
    }

    /** The most that is paid for this outcome over the whole contract, pounds with VAT. */
    public Money cap() {
        return cap;
    }
}
