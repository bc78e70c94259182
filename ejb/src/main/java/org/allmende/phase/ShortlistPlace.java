package org.allmende.phase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.allmende.bid.Bid;
import org.allmende.bid.BidId;
import org.allmende.identity.OrganisationId;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/** What becomes of one request to participate. */
@Entity
@Table(name = "shortlist_place")
public class ShortlistPlace {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "shortlist_id")
    private Shortlist shortlist;

    @Column(name = "bid_id")
    private UUID bid;

    @Column(name = "organisation_id")
    private UUID organisation;

    private @Nullable Integer place;

    private @Nullable BigDecimal points;

    @Column(name = "goes_on")
    private boolean goesOn;

    @Enumerated(EnumType.STRING)
    private ShortlistRule.@Nullable Step behind;

    private @Nullable Integer criterion;

    @Column(name = "inadmissible_reason")
    private String inadmissibleReason;

    @SuppressWarnings("NullAway.Init")
    protected ShortlistPlace() {}

    /** A request that was considered. */
    ShortlistPlace(Bid bid, ShortlistRule.Placed placed) {
        this(bid, "");
        this.place = placed.place();
        this.points = placed.points();
        this.goesOn = placed.goesOn();
        this.behind = placed.behind().orElse(null);
        this.criterion = placed.criterion().orElse(null);
    }

    /** A request that may not be considered. */
    ShortlistPlace(Bid bid, String inadmissibleReason) {
        this.id = Ids.next();
        this.bid = bid.id().value();
        this.organisation = bid.organisation().value();
        this.inadmissibleReason = inadmissibleReason;
    }

    void partOf(Shortlist whole) {
        shortlist = whole;
    }

    public Shortlist shortlist() {
        return shortlist;
    }

    public BidId bidId() {
        return new BidId(bid);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** From 1; empty where it may not be considered. */
    public Optional<Integer> place() {
        return Optional.ofNullable(place);
    }

    /** Of those that the criteria of the phase have; empty where it may not be considered. */
    public Optional<BigDecimal> points() {
        return Optional.ofNullable(points).map(BigDecimal::stripTrailingZeros);
    }

    public boolean goesOn() {
        return goesOn;
    }

    /** What put it behind the one before, {@code POINTS}, {@code CRITERION} or {@code LOT}; empty of the first. */
    public Optional<String> behind() {
        return Optional.ofNullable(behind).map(Enum::name);
    }

    /** The number of the criterion that decided, where points were equal. */
    public Optional<Integer> criterion() {
        return Optional.ofNullable(criterion);
    }

    /** Why it may not be considered; empty where it was. */
    public String inadmissibleReason() {
        return inadmissibleReason;
    }
}
