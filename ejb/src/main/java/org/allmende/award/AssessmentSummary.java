package org.allmende.award;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.evaluation.BidAdmission;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.Ids;

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

    private boolean admissible;

    @Column(name = "inadmissible_reason")
    private String inadmissibleReason;

    @OneToMany(mappedBy = "summary", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<LotAssessment> lots = new ArrayList<>();

    @Column(name = "sent_at")
    private Instant sentAt;

    @SuppressWarnings("NullAway.Init")
    protected AssessmentSummary() {}

    /** @param lots what became of it in each lot that it bids for */
    AssessmentSummary(Award award, Bid bid, BidAdmission admission, List<LotAssessment> lots, Instant now) {
        this.id = Ids.next();
        this.award = award.id().value();
        this.bid = bid.id().value();
        this.organisation = bid.organisation().value();
        this.admissible = admission.isAdmissible();
        this.inadmissibleReason = admission.reason();
        this.lots.addAll(lots);
        lots.forEach(lot -> lot.partOf(this));
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

    /** What became of it in each lot that it bids for, in the order of the notice. */
    public List<LotAssessment> lots() {
        return List.copyOf(lots);
    }

    /** Whether it has won a lot. */
    public boolean isWinner() {
        return lots.stream().anyMatch(LotAssessment::isWon);
    }

    /** Whether there is a lot that it bids for and has not won. */
    public boolean isLoser() {
        return lots.isEmpty() || lots.stream().anyMatch(lot -> !lot.isWon());
    }

    public boolean isAdmissible() {
        return admissible;
    }

    /** Why the bid took no part; empty where it did. */
    public String inadmissibleReason() {
        return inadmissibleReason;
    }

    /** The same instant for every bidder of the tender. */
    public Instant sentAt() {
        return sentAt;
    }
}
