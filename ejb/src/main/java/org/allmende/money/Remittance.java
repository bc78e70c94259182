package org.allmende.money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.identity.PersonId;
import org.allmende.outcome.Payment;
import org.allmende.outcome.PaymentId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One payment in a run: to which account it goes, and, once the bank has done it, when and under which reference.
 *
 * <p>Errors: {@code REMITTANCE_RECORDED_ALREADY(payment)}.
 */
@Entity
@Table(name = "remittance")
public class Remittance {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "run_id")
    private PayRun run;

    @Column(name = "payment_id")
    private UUID payment;

    @Column
    private int number;

    @Column(name = "payment_reference")
    private String paymentReference;

    @Column(name = "invoice_number")
    private String invoiceNumber;

    @Column
    private Money amount;

    @Column(name = "set_off")
    private Money setOff;

    @Column
    private String holder;

    @Column
    private @Nullable String iban;

    @Column(name = "sort_code")
    private @Nullable String sortCode;

    @Column(name = "account_number")
    private @Nullable String accountNumber;

    @Column(name = "of_one_person")
    private boolean ofOnePerson;

    @Column(name = "paid_on")
    private @Nullable LocalDate paidOn;

    @Column(name = "bank_reference")
    private @Nullable String bankReference;

    @Column(name = "recorded_by")
    private @Nullable UUID recordedBy;

    @Column(name = "recorded_at")
    private @Nullable Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Remittance() {}

    /** @param setOff what of the payment is paid by setting off; where it is all of it, nothing is left for the bank to do */
    Remittance(PayRun run, int number, Payment payment, BankDetails details, Money setOff) {
        BankAccount account = details.account();
        this.id = Ids.next();
        this.run = run;
        this.number = number;
        this.payment = payment.id().value();
        this.paymentReference = payment.reference();
        this.invoiceNumber = payment.invoiceNumber();
        this.amount = payment.amount().minus(setOff);
        this.setOff = setOff;
        this.holder = account.holder();
        this.iban = account.iban();
        this.sortCode = account.sortCode();
        this.accountNumber = account.number();
        this.ofOnePerson = details.isOfOnePerson();
        if (amount.isZero()) {
            record(London.dayOf(run.madeAt()), run.reference(), run.madeBy(), run.madeAt());
        }
    }

    final void record(LocalDate day, String reference, PersonId by, Instant now) {
        if (paidOn != null) {
            throw new DomainProblem("REMITTANCE_RECORDED_ALREADY", paymentReference);
        }
        paidOn = day;
        bankReference = reference.strip();
        recordedBy = by.value();
        recordedAt = now;
    }

    public RemittanceId id() {
        return new RemittanceId(id);
    }

    public PaymentId payment() {
        return new PaymentId(payment);
    }

    /** From 1, within the run. */
    public int number() {
        return number;
    }

    /** The payment's, {@code AL-P-2026-0001}: the bank carries it to the provider. */
    public String paymentReference() {
        return paymentReference;
    }

    public String invoiceNumber() {
        return invoiceNumber;
    }

    /** What the bank pays; nothing where all of it is set off. */
    public Money amount() {
        return amount;
    }

    /** What of the payment is paid by setting off what the provider owes back. */
    public Money setOff() {
        return setOff;
    }

    /** Whether the bank has something to do. */
    public boolean isForBank() {
        return !amount.isZero();
    }

    /** The account as it was when the run was made. */
    public BankAccount account() {
        return new BankAccount(holder, iban, sortCode, accountNumber);
    }

    /** Whether one person alone has said and confirmed the account. */
    public boolean isAccountOfOnePerson() {
        return ofOnePerson;
    }

    public Optional<LocalDate> paidOn() {
        return Optional.ofNullable(paidOn);
    }

    /** What the bank calls it; the run's own reference where all of it is set off. */
    public Optional<String> bankReference() {
        return Optional.ofNullable(bankReference);
    }

    public boolean isPaid() {
        return paidOn != null;
    }
}
