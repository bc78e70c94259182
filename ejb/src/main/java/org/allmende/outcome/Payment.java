package org.allmende.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.allmende.contract.ContractId;
import org.allmende.contract.MetricId;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.PersonId;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;

/**
 * An approved payment for verified outcomes of a milestone that were not paid before; final. Of no pounds where a cap is used up. A second
 * one for the same milestone pays what a dispute has added.
 */
@Entity
@Table(name = "payment")
public class Payment {

    @Id
    private UUID id;

    @Column
    private String reference;

    @Column(name = "contract_id")
    private UUID contract;

    @Column(name = "metric_id")
    private UUID metric;

    @Column(name = "milestone_id")
    private UUID milestone;

    @Column
    private long quantity;

    @Column(name = "full_amount")
    private Money fullAmount;

    @Column
    private Money amount;

    @Column(name = "invoice_number")
    private String invoiceNumber;

    @Column(name = "invoice_received_on")
    private LocalDate invoiceReceivedOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "approved_by")
    private UUID approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @SuppressWarnings("NullAway.Init")
    protected Payment() {}

    Payment(String reference, Milestone milestone, Payable payable, Invoice invoice, PersonId by, Instant now) {
        this.id = Ids.next();
        this.reference = reference;
        this.contract = milestone.contract().id().value();
        this.metric = milestone.metric().id().value();
        this.milestone = milestone.id().value();
        this.quantity = payable.quantity();
        this.fullAmount = payable.full();
        this.amount = payable.amount();
        this.invoiceNumber = invoice.number().strip();
        this.invoiceReceivedOn = invoice.receivedOn();
        this.dueOn = invoice.payBy();
        this.approvedBy = by.value();
        this.approvedAt = now;
    }

    public PaymentId id() {
        return new PaymentId(id);
    }

    /** For people: {@code AL-P-2026-0001}. */
    public String reference() {
        return reference;
    }

    public ContractId contract() {
        return new ContractId(contract);
    }

    public MetricId metric() {
        return new MetricId(metric);
    }

    public MilestoneId milestone() {
        return new MilestoneId(milestone);
    }

    /** Verified outcomes that it pays. */
    public long quantity() {
        return quantity;
    }

    /** Quantity times price, before the caps. */
    public Money fullAmount() {
        return fullAmount;
    }

    /** What is paid, within the caps; pounds with VAT. */
    public Money amount() {
        return amount;
    }

    public boolean capped() {
        return amount.isLessThan(fullAmount);
    }

    public String invoiceNumber() {
        return invoiceNumber;
    }

    public LocalDate invoiceReceivedOn() {
        return invoiceReceivedOn;
    }

    /** The last day to pay: Procurement Act 2023 s.68(2). */
    public LocalDate dueOn() {
        return dueOn;
    }

    public PersonId approvedBy() {
        return new PersonId(approvedBy);
    }

    public Instant approvedAt() {
        return approvedAt;
    }
}
