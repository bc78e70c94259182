package org.allmende.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.tender.TenderId;
import org.jspecify.annotations.Nullable;

/**
 * Who opened the bids of a tender. A first officer passes on the own share of the key, a second and different one opens.
 *
 * <p>Errors: {@code OPENING_NEEDS_OTHER_OFFICER}, {@code BIDS_OPENED_ALREADY}.
 */
@Entity
@Table(name = "bid_opening")
public class Opening {

    @Id
    @Column(name = "tender_id")
    private UUID tender;

    @Column(name = "first_officer_id")
    private UUID firstOfficer;

    @Column(name = "first_at")
    private Instant firstAt;

    @Column(name = "second_officer_id")
    private @Nullable UUID secondOfficer;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "bid_count")
    private @Nullable Integer bidCount;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Opening() {}

    /** The first officer has given the passphrase. */
    Opening(TenderId tender, PersonId officer, Instant now) {
        this.tender = tender.value();
        this.firstOfficer = officer.value();
        this.firstAt = now;
    }

    /** The second officer has opened, and so many bids are readable. */
    void complete(PersonId second, int bids, Instant now) {
        requireOther(second);
        secondOfficer = second.value();
        openedAt = now;
        bidCount = bids;
    }

    /** Refuses the same officer twice, and a second opening. */
    void requireOther(PersonId second) {
        if (openedAt != null) {
            throw new DomainProblem("BIDS_OPENED_ALREADY");
        }
        if (firstOfficer.equals(second.value())) {
            throw new DomainProblem("OPENING_NEEDS_OTHER_OFFICER");
        }
    }

    public TenderId tenderId() {
        return new TenderId(tender);
    }

    public PersonId firstOfficer() {
        return new PersonId(firstOfficer);
    }

    public Instant firstAt() {
        return firstAt;
    }

    public Optional<PersonId> secondOfficer() {
        return Optional.ofNullable(secondOfficer).map(PersonId::new);
    }

    public Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAt);
    }

    /** How many bids came to light. */
    public Optional<Integer> bidCount() {
        return Optional.ofNullable(bidCount);
    }

    public boolean isOpened() {
        return openedAt != null;
    }
}
