package org.allmende.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.evaluation.BidAdmission;
import org.allmende.evaluation.scoring.RankedBid;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What one bidder is told about its bid. Written once, for all bidders at the same instant and before the award notice.
 *
 * <p>Source: Procurement Act 2023 s.50; Procurement Regulations 2024 reg 31: per criterion the score and an explanation; an
 * unsuccessful bidder also gets the winner's. Its lines are {@link AssessmentLine}.
 */
@Entity
@Table(name = "assessment_summary")
public class AssessmentSummary {

    @Id
    private UUID id;

    @Column(name = "award_id")
    private UUID award;

    @Column(name = "bid_id")
    private UUID bid;

    @Column(name = "organisation_id")
    private UUID organisation;

    private boolean winner;

    private boolean admissible;

    @Column(name = "inadmissible_reason")
    private String inadmissibleReason;

    @Column(name = "rank_number")
    private @Nullable Integer rank;

    private @Nullable String total;

    @Column(name = "sent_at")
    private Instant sentAt;

    @SuppressWarnings("NullAway.Init")
    protected AssessmentSummary() {}

    /** @param ranked the bid's place; null for an inadmissible bid */
    AssessmentSummary(Award award, Bid bid, BidAdmission admission, @Nullable RankedBid ranked, Instant now) {
        this.id = Ids.next();
        this.award = award.id().value();
        this.bid = bid.id().value();
        this.organisation = bid.organisation().value();
        this.winner = award.bidId().equals(bid.id());
        this.admissible = admission.isAdmissible();
        this.inadmissibleReason = admission.reason();
        this.rank = ranked == null ? null : ranked.rank();
        this.total = ranked == null ? null : ranked.total().shown();
        this.sentAt = now;
    }

    /** Its row, to which other capabilities refer. */
    public UUID id() {
        return id;
    }

    public AwardId awardId() {
        return new AwardId(award);
    }

    public BidId bidId() {
        return new BidId(bid);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public boolean isWinner() {
        return winner;
    }

    public boolean isAdmissible() {
        return admissible;
    }

    /** Why the bid took no part; empty where it did. */
    public String inadmissibleReason() {
        return inadmissibleReason;
    }

    /** From 1; empty for an inadmissible bid. */
    public OptionalInt rank() {
        return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /** Points of 100, as shown to six places; empty for an inadmissible bid. */
    public Optional<String> total() {
        return Optional.ofNullable(total);
    }

    /** The same instant for every bidder of the tender. */
    public Instant sentAt() {
        return sentAt;
    }
}
