package org.allmende.contractnotice;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.identity.PersonId;
import org.allmende.publicnotice.Publication;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;

/**
 * A notice that the law wants of a contract: due from the day on which the contract was entered into or ended, then published. What it
 * says of value and term is how they were on that day, whatever is changed later.
 *
 * <p>Errors: {@code CONTRACT_NOTICE_PUBLISHED_ALREADY}.
 */
@Entity
@Table(name = "contract_notice")
public class ContractNotice {

    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contract;

    @Enumerated(EnumType.STRING)
    private ContractNoticeKind kind;

    @Column(name = "arisen_on")
    private LocalDate arisenOn;

    @Embedded
    private Publication publication;

    @Column(name = "contract_value")
    private Money value;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ContractNotice() {}

    /** @param arisenOn the day on which the contract was entered into, or ended: day 1 of the period */
    ContractNotice(Contract contract, ContractNoticeKind kind, LocalDate arisenOn, Deadline deadline) {
        this.id = Ids.next();
        this.contract = contract.id().value();
        this.kind = kind;
        this.arisenOn = arisenOn;
        this.publication = new Publication(deadline.at());
        this.value = contract.value();
        this.startsOn = contract.startsOn();
        this.endsOn = contract.endsOn();
    }

    /** Everybody reads it; the clock decides nothing but whether it is late. */
    void publish(PersonId by, Instant now) {
        publication.publish(by, now, "CONTRACT_NOTICE_PUBLISHED_ALREADY");
    }

    /** Notes that publication is late; false where it is not, or was noted before. */
    boolean noteOverdue(Instant now) {
        return publication.noteOverdue(now);
    }

    public ContractNoticeId id() {
        return new ContractNoticeId(id);
    }

    public ContractId contract() {
        return new ContractId(contract);
    }

    public ContractNoticeKind kind() {
        return kind;
    }

    /** The day on which the contract was entered into, or ended: day 1 of the period. */
    public LocalDate arisenOn() {
        return arisenOn;
    }

    /** By when it is to be published. */
    public Deadline deadline() {
        return new Deadline(
                publication.publishBy(),
                kind == ContractNoticeKind.DETAILS
                        ? ClockRule.CONTRACT_DETAILS_NOTICE
                        : ClockRule.CONTRACT_TERMINATION_NOTICE);
    }

    /** What the contract was worth on that day. */
    public Money value() {
        return value;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    /** The last day of the term, as it was on that day. */
    public LocalDate endsOn() {
        return endsOn;
    }

    public Optional<Instant> publishedAt() {
        return publication.publishedAt();
    }

    public boolean isPublic() {
        return publication.publishedAt().isPresent();
    }

    /** Whether it was, or is by now, not published in time. */
    public boolean isLate(Instant now) {
        return publication.isLate(now);
    }
}
