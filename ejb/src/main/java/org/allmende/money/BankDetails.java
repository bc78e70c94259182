package org.allmende.money;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation is paid. One person proposes, another confirms: whoever gets into one account of the portal cannot
 * divert the money. A person who is alone in the organisation confirms what they propose, and the pay run says so.
 *
 * <p>Errors: {@code BANK_NEEDS_ANOTHER_PERSON}, {@code BANK_ANSWERED_ALREADY}.
 */
@Entity
@Table(name = "bank_details")
public class BankDetails {

    @Id
    private UUID id;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column
    private String holder;

    @Column
    private @Nullable String iban;

    @Column(name = "sort_code")
    private @Nullable String sortCode;

    @Column(name = "account_number")
    private @Nullable String number;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column
    private boolean alone;

    @Column(name = "confirmed_by")
    private @Nullable UUID confirmedBy;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected BankDetails() {}

    BankDetails(OrganisationId organisation, BankAccount account, PersonId by, Instant now) {
        this.id = Ids.next();
        this.organisation = organisation.value();
        this.holder = account.holder();
        this.iban = account.iban();
        this.sortCode = account.sortCode();
        this.number = account.number();
        this.proposedBy = by.value();
        this.proposedAt = now;
    }

    /** @param isAlone whether nobody else of the organisation could confirm */
    void confirm(PersonId by, boolean isAlone, Instant now) {
        requireOpen();
        if (by.value().equals(proposedBy) && !isAlone) {
            throw new DomainProblem("BANK_NEEDS_ANOTHER_PERSON");
        }
        alone = by.value().equals(proposedBy);
        confirmedBy = by.value();
        confirmedAt = now;
    }

    /** A proposal is taken back or refused. */
    void reject(Instant now) {
        requireOpen();
        endedAt = now;
    }

    /** Newer ones hold. */
    void replace(Instant now) {
        endedAt = now;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new DomainProblem("BANK_ANSWERED_ALREADY");
        }
    }

    public BankDetailsId id() {
        return new BankDetailsId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public BankAccount account() {
        return new BankAccount(holder, iban, sortCode, number);
    }

    public PersonId proposedBy() {
        return new PersonId(proposedBy);
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** Whether one person did both, being alone in the organisation. */
    public boolean isOfOnePerson() {
        return alone;
    }

    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    /** Proposed, and neither confirmed nor rejected. */
    public boolean isOpen() {
        return confirmedAt == null && endedAt == null;
    }

    /** Money goes there. */
    public boolean isInForce() {
        return confirmedAt != null && endedAt == null;
    }
}
