package org.allmende.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.evaluation.scoring.TieBreak;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.allmende.tender.Lot;
import org.allmende.tender.LotId;
import org.jspecify.annotations.Nullable;

/** What an award decides about one lot: who gets it at which price, or that no bid can have it. */
@Entity
@Table(name = "award_lot")
public class AwardedLot {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "award_id")
    private Award award;

    private int number;

    @Column(name = "lot_id")
    private UUID lot;

    @Column(name = "bid_id")
    private @Nullable UUID bid;

    @Column(name = "supplier_id")
    private @Nullable UUID supplier;

    private @Nullable Money amount;

    @Enumerated(EnumType.STRING)
    @Column(name = "tie_step")
    private TieBreak.@Nullable Step tieStep;

    @Column(name = "tie_criterion_id")
    private @Nullable UUID tieCriterion;

    @Column(name = "passed_over")
    private int passedOver;

    @SuppressWarnings("NullAway.Init")
    protected AwardedLot() {}

    /** A lot that no bid can have. */
    @SuppressWarnings("NullAway.Init")
    AwardedLot(Lot lot) {
        this.id = Ids.next();
        this.number = lot.number();
        this.lot = lot.id().value();
    }

    /**
     * @param passedOver how many bids stood before it whose bidders had as many lots as one may win
     */
    AwardedLot(Lot lot, BidId bid, OrganisationId supplier, Money amount, Optional<TieBreak> tie, int passedOver) {
        this(lot);
        this.bid = bid.value();
        this.supplier = supplier.value();
        this.amount = amount;
        this.tieStep = tie.map(TieBreak::step).orElse(null);
        this.tieCriterion =
                tie.flatMap(TieBreak::criterion).map(UUID::fromString).orElse(null);
        this.passedOver = passedOver;
    }

    void partOf(Award whole) {
        award = whole;
    }

    /** From 1, in the order of the notice. */
    public int number() {
        return number;
    }

    public LotId lotId() {
        return new LotId(lot);
    }

    /** The winning bid; empty where no bid can have the lot. */
    public Optional<BidId> bidId() {
        return Optional.ofNullable(bid).map(BidId::new);
    }

    /** Its bidder. */
    public Optional<OrganisationId> supplier() {
        return Optional.ofNullable(supplier).map(OrganisationId::new);
    }

    /** Its price for the lot over the whole term, pounds with VAT; none where nobody gets it. */
    public Money amount() {
        return amount == null ? Money.noPounds() : amount;
    }

    /** How many bids stood before it whose bidders had as many lots as one may win. */
    public int passedOver() {
        return passedOver;
    }
}
