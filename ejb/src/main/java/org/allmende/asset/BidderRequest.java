package org.allmende.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A group asks to be treated as a potential bidder: Localism Act 2011 ss.95(3), 98. It binds the group to nothing, and the
 * owner to wait. The group's name is public (S.I. 2012/2421 reg 2(a)); its words are for the owner.
 *
 * <p>Errors: {@code REQUEST_WORDS_TOO_LONG(most)}.
 */
@Entity
@Table(name = "asset_bidder_request")
public class BidderRequest {

    static final int LONGEST = 4000;

    @Id
    private UUID id;

    @Column(name = "disposal_id")
    private UUID disposal;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Embedded
    private StandingColumns standing;

    private String words;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "passed_on_at")
    private @Nullable Instant passedOnAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected BidderRequest() {}

    BidderRequest(DisposalId disposal, OrganisationId organisation, Standing standing, String words, Instant now) {
        String kept = words.strip();
        if (kept.length() > LONGEST) {
            throw new DomainProblem("REQUEST_WORDS_TOO_LONG", LONGEST);
        }
        this.id = Ids.next();
        this.disposal = disposal.value();
        this.organisation = organisation.value();
        this.standing = new StandingColumns(standing);
        this.words = kept;
        this.receivedAt = now;
    }

    void passOn(Instant now) {
        if (passedOnAt == null) {
            passedOnAt = now;
        }
    }

    public BidderRequestId id() {
        return new BidderRequestId(id);
    }

    public DisposalId disposal() {
        return new DisposalId(disposal);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public Standing standing() {
        return standing.standing();
    }

    /** What the group wants the owner to know; may be empty. */
    public String words() {
        return words;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** When the council passed it on to the owner: s.98(2). */
    public Optional<Instant> passedOnAt() {
        return Optional.ofNullable(passedOnAt);
    }
}
