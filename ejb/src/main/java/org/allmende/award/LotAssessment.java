package org.allmende.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.allmende.evaluation.scoring.RankedBid;
import org.allmende.shared.Ids;
import org.allmende.tender.Lot;
import org.allmende.tender.LotId;
import org.jspecify.annotations.Nullable;

/** What became of a bid in one lot that it bids for. */
@Entity
@Table(name = "assessment_lot")
public class LotAssessment {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "summary_id")
    private AssessmentSummary summary;

    private int number;

    @Column(name = "lot_id")
    private UUID lot;

    private boolean won;

    @Column(name = "rank_number")
    private @Nullable Integer rank;

    private @Nullable String total;

    @Column(name = "passed_over")
    private boolean passedOver;

    @Column(name = "excluded_reason")
    private @Nullable String excludedReason;

    @SuppressWarnings("NullAway.Init")
    protected LotAssessment() {}

    /**
     * @param ranked the bid's place; null for an inadmissible bid
     * @param passedOver whether it stood before the winner, but its bidder had as many lots as one may win
     * @param excludedReason why it took no part in this lot alone; null where it did
     */
    @SuppressWarnings("NullAway.Init")
    LotAssessment(
            Lot lot, @Nullable RankedBid ranked, boolean won, boolean passedOver, @Nullable String excludedReason) {
        this.id = Ids.next();
        this.number = lot.number();
        this.lot = lot.id().value();
        this.won = won;
        this.rank = ranked == null ? null : ranked.rank();
        this.total = ranked == null ? null : ranked.total().shown();
        this.passedOver = passedOver;
        this.excludedReason = excludedReason;
    }

    void partOf(AssessmentSummary whole) {
        summary = whole;
    }

    /** The lot's, from 1. */
    public int number() {
        return number;
    }

    public LotId lotId() {
        return new LotId(lot);
    }

    public boolean isWon() {
        return won;
    }

    /** From 1; empty for an inadmissible bid. */
    public OptionalInt rank() {
        return rank == null ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /** Points of 100, as shown to six places; empty for an inadmissible bid. */
    public Optional<String> total() {
        return Optional.ofNullable(total);
    }

    public boolean isPassedOver() {
        return passedOver;
    }

    /** Why it took no part in this lot alone; empty where it did, or took part in none. */
    public Optional<String> excludedReason() {
        return Optional.ofNullable(excludedReason);
    }
}
