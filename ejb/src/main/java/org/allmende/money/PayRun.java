package org.allmende.money;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.outcome.Payment;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Approved payments of a council that go to its bank together, in one file. Accounts are kept as they are when it is made.
 *
 * <p>Errors: {@code PAY_RUN_DAY_PAST}, {@code REMITTANCE_DAY_AHEAD}, {@code REMITTANCE_BEFORE_RUN}, {@code REMITTANCE_NEEDS_REFERENCE},
 * {@code REMITTANCE_UNKNOWN}, and those of {@link Remittance}.
 */
@Entity
@Table(name = "pay_run")
public class PayRun {

    /** The most letters of a bank's reference. */
    public static final int REFERENCE_MOST = 100;

    @Id
    private UUID id;

    @Column
    private String reference;

    @Column(name = "council_id")
    private UUID council;

    @Column(name = "execute_on")
    private LocalDate executeOn;

    @Column
    private String holder;

    @Column
    private @Nullable String iban;

    @Column(name = "sort_code")
    private @Nullable String sortCode;

    @Column(name = "account_number")
    private @Nullable String accountNumber;

    @Column(name = "made_by")
    private UUID madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @OneToMany(mappedBy = "run", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<Remittance> remittances = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected PayRun() {}

    /** @param from the council's own account */
    PayRun(String reference, OrganisationId council, LocalDate executeOn, BankAccount from, PersonId by, Instant now) {
        this.id = Ids.next();
        this.reference = reference;
        this.council = council.value();
        this.executeOn = executeOn;
        this.holder = from.holder();
        this.iban = from.iban();
        this.sortCode = from.sortCode();
        this.accountNumber = from.number();
        this.madeBy = by.value();
        this.madeAt = now;
    }

    /** @param setOff what of the payment is paid by setting off what the provider owes back */
    Remittance take(Payment payment, BankDetails to, Money setOff) {
        Remittance taken = new Remittance(this, remittances.size() + 1, payment, to, setOff);
        remittances.add(taken);
        return taken;
    }

    /** The bank has paid it. */
    void record(Remittance remittance, LocalDate day, String bankReference, LocalDate today, PersonId by, Instant now) {
        if (day.isAfter(today)) {
            throw new DomainProblem("REMITTANCE_DAY_AHEAD");
        }
        if (day.isBefore(executeOn)) {
            throw new DomainProblem("REMITTANCE_BEFORE_RUN", executeOn);
        }
        if (bankReference.isBlank() || bankReference.length() > REFERENCE_MOST) {
            throw new DomainProblem("REMITTANCE_NEEDS_REFERENCE");
        }
        remittance.record(day, bankReference, by, now);
    }

    Remittance remittance(RemittanceId wanted) {
        return remittances.stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new DomainProblem("REMITTANCE_UNKNOWN"));
    }

    public PayRunId id() {
        return new PayRunId(id);
    }

    /** {@code AL-R-2026-0001}. */
    public String reference() {
        return reference;
    }

    public OrganisationId councilId() {
        return new OrganisationId(council);
    }

    /** The day on which the bank is asked to pay. */
    public LocalDate executeOn() {
        return executeOn;
    }

    /** The council's account, as it was when the run was made. */
    public BankAccount account() {
        return new BankAccount(holder, iban, sortCode, accountNumber);
    }

    public PersonId madeBy() {
        return new PersonId(madeBy);
    }

    public Instant madeAt() {
        return madeAt;
    }

    public List<Remittance> remittances() {
        return List.copyOf(remittances);
    }

    /** Those that the bank is asked to pay. */
    public List<Remittance> forBank() {
        return remittances.stream().filter(Remittance::isForBank).toList();
    }

    /** What is paid by setting off. */
    public Money setOff() {
        return remittances.stream().map(Remittance::setOff).reduce(Money.noPounds(), Money::plus);
    }

    /** What the bank pays. */
    public Money total() {
        return remittances.stream().map(Remittance::amount).reduce(Money.noPounds(), Money::plus);
    }

    public boolean isPaid() {
        return remittances.stream().allMatch(Remittance::isPaid);
    }
}
