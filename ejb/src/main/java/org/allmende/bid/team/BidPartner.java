package org.allmende.bid.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.shared.Ids;
import org.allmende.tender.TenderId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in another's bid: invited into its workspace, and once it has agreed one of those who write there. The lead alone
 * sends the bid and takes it back.
 *
 * <p>Errors: that of {@link BidPartnerStatus}.
 */
@Entity
@Table(name = "bid_partner")
public class BidPartner {

    @Id
    private UUID id;

    @Column(name = "bid_id")
    private UUID bid;

    @Column(name = "tender_id")
    private UUID tender;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    private TeamRole role;

    @Enumerated(EnumType.STRING)
    private BidPartnerStatus status;

    @Column(name = "invited_by")
    private UUID invitedBy;

    @Column(name = "invited_at")
    private Instant invitedAt;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected BidPartner() {}

    public BidPartner(Bid bid, OrganisationId organisation, TeamRole role, PersonId by, Instant now) {
        this.id = Ids.next();
        this.bid = bid.id().value();
        this.tender = bid.tenderId().value();
        this.organisation = organisation.value();
        this.role = role;
        this.status = BidPartnerStatus.INVITED;
        this.invitedBy = by.value();
        this.invitedAt = now;
    }

    /** It agrees to stand in the bid, and writes in it from now on. */
    public void join(PersonId by, Instant now) {
        answer(BidPartnerStatus.JOINED, by, now);
    }

    public void decline(PersonId by, Instant now) {
        answer(BidPartnerStatus.DECLINED, by, now);
    }

    private void answer(BidPartnerStatus said, PersonId by, Instant now) {
        status = status.to(said);
        answeredBy = by.value();
        answeredAt = now;
    }

    /** It leaves, or the lead takes it out. */
    public void end(PersonId by, Instant now) {
        status = status.to(BidPartnerStatus.ENDED);
        endedBy = by.value();
        endedAt = now;
    }

    /** The lead says anew what it is in the bid. */
    public void become(TeamRole other) {
        role = other;
    }

    public BidPartnerId id() {
        return new BidPartnerId(id);
    }

    public BidId bidId() {
        return new BidId(bid);
    }

    public TenderId tenderId() {
        return new TenderId(tender);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public TeamRole role() {
        return role;
    }

    public BidPartnerStatus status() {
        return status;
    }

    public Instant invitedAt() {
        return invitedAt;
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** The page on which the invitation is answered, from the context root. */
    public String link() {
        return "/bid/invitation/" + id;
    }
}
