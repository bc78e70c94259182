package org.allmende.money.clawback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.allmende.calendar.London;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;

/**
 * The provider's credit note for what is owed back; final. What is owed does not wait for it.
 *
 * <p>Errors: {@code CREDIT_NOTE_NOT_OWED}, {@code CREDIT_NOTE_DAY_AHEAD}, {@code CREDIT_NOTE_NEEDS_NUMBER(most)}.
 */
@Entity
@Table(name = "credit_note")
public class CreditNote {

    /** The most letters of a number. */
    public static final int NUMBER_MOST = 100;

    @Id
    @Column(name = "claw_back_id")
    private UUID clawBack;

    @Column
    private String number;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "given_by")
    private UUID givenBy;

    @Column(name = "given_at")
    private Instant givenAt;

    @SuppressWarnings("NullAway.Init")
    protected CreditNote() {}

    CreditNote(ClawBack credited, String number, LocalDate issuedOn, PersonId by, Instant now) {
        if (!credited.isOwed()) {
            throw new DomainProblem("CREDIT_NOTE_NOT_OWED");
        }
        if (number.isBlank() || number.strip().length() > NUMBER_MOST) {
            throw new DomainProblem("CREDIT_NOTE_NEEDS_NUMBER", NUMBER_MOST);
        }
        if (issuedOn.isAfter(London.dayOf(now))) {
            throw new DomainProblem("CREDIT_NOTE_DAY_AHEAD");
        }
        this.clawBack = credited.id().value();
        this.number = number.strip();
        this.issuedOn = issuedOn;
        this.givenBy = by.value();
        this.givenAt = now;
    }

    public ClawBackId clawBack() {
        return new ClawBackId(clawBack);
    }

    /** As the provider has numbered it. */
    public String number() {
        return number;
    }

    /** The day that stands on it. */
    public LocalDate issuedOn() {
        return issuedOn;
    }

    public Instant givenAt() {
        return givenAt;
    }
}
