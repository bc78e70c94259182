package org.allmende.web.bid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allmende.bid.Bid;
import org.allmende.bid.BidContent;
import org.allmende.bid.PromiseOutcome;
import org.allmende.bid.SetPrice;
import org.allmende.bid.SetUnitPrices;
import org.allmende.shared.Money;
import org.allmende.tender.Lot;
import org.allmende.tender.LotId;
import org.allmende.tender.OutcomeOffer;
import org.allmende.tender.Tender;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.NotFound;
import org.allmende.web.layout.Problems;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The price for each lot; an empty one does not bid for the lot. */
@Named
@ViewScoped
@Page(access = PageAccess.SIGNED_IN)
public class BidPricePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private @Nullable String reference;

    @Inject
    private OwnBid own;

    @Inject
    private SetPrice setPrice;

    @Inject
    private SetUnitPrices setUnitPrices;

    @Inject
    private PromiseOutcome promiseOutcome;

    private String bidReference = "";
    private final List<Row> rows = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private final List<PriceTableForm> tables = new ArrayList<>();

    /** A lot with its price. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private final UUID lot;
        private final String label;
        private final Money estimate;
        private @Nullable BigDecimal price;

        Row(Lot lot, @Nullable Money price) {
            this.lot = lot.id().value();
            this.label = lot.number() + " " + lot.title();
            this.estimate = lot.value();
            this.price = price == null ? null : price.amount();
        }

        public String getLabel() {
            return label;
        }

        public Money getEstimate() {
            return estimate;
        }

        public @Nullable BigDecimal getPrice() {
            return price;
        }

        public void setPrice(@Nullable BigDecimal pounds) {
            price = pounds;
        }
    }

    /** A row of the rate card with what the bid promises of it. */
    public static class Promise implements Serializable {

        private static final long serialVersionUID = 1L;

        private final UUID outcome;
        private final String label;
        private final String unit;
        private final BigDecimal target;
        private @Nullable BigDecimal count;

        Promise(OutcomeOffer offer, @Nullable BigDecimal count) {
            this.outcome = offer.id();
            this.label = offer.title();
            this.unit = offer.unit();
            this.target = offer.target();
            this.count = count;
        }

        public String getLabel() {
            return label;
        }

        public String getUnit() {
            return unit;
        }

        public BigDecimal getTarget() {
            return target;
        }

        public @Nullable BigDecimal getCount() {
            return count;
        }

        public void setCount(@Nullable BigDecimal promised) {
            count = promised;
        }
    }

    @PostConstruct
    void load() {
        Bid bid = own.of(reference);
        bidReference = bid.reference();
        BidContent draft = own.draft(bid).orElseThrow(NotFound::new);
        for (Lot lot : own.tender(bid).lots()) {
            if (lot.hasTable()) {
                tables.add(new PriceTableForm(lot, draft));
            } else {
                rows.add(new Row(lot, draft.prices().get(lot.id().value())));
            }
        }
        if (own.tender(bid).asksForPromises()) {
            own.tender(bid)
                    .outcomes()
                    .forEach(offer ->
                            promises.add(new Promise(offer, draft.promises().get(offer.id()))));
        }
    }

    public Bid getBid() {
        return own.of(bidReference);
    }

    /** Lots that are priced line by line. */
    public List<PriceTableForm> getTables() {
        return tables;
    }

    public boolean isWritable() {
        return own.mayWrite(getBid());
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Whether there are several lots. */
    public boolean isDivided() {
        return own.tender(getBid()).lots().size() > 1;
    }

    /** How many lots one may bid for; 0 for no limit. */
    public int getMost() {
        return own.tender(getBid()).lotLimits().toBidFor().orElse(0);
    }

    /** How many lots one may be awarded; 0 for no limit. */
    public int getWin() {
        return own.tender(getBid()).lotLimits().toWin().orElse(0);
    }

    /** What the rate card asks a promise for; empty where the price formula counts no outcomes. */
    public List<Promise> getPromises() {
        return promises;
    }

    /** The price that every bid has, where the tender fixes it. */
    public @Nullable Money getFixedPrice() {
        Tender tender = own.tender(getBid());
        return tender.priceMethod().comparesPrices()
                ? null
                : tender.priceFigure().orElse(null);
    }

    public void save() {
        for (Row row : rows) {
            BigDecimal price = row.getPrice();
            setPrice.set(new SetPrice.Command(
                    getBid().id(), new LotId(row.lot), price == null ? null : Money.pounds(price)));
        }
        for (PriceTableForm table : tables) {
            setUnitPrices.set(new SetUnitPrices.Command(getBid().id(), table.lot(), table.pounds()));
        }
        for (Promise promise : promises) {
            promiseOutcome.promise(new PromiseOutcome.Command(getBid().id(), promise.outcome, promise.getCount()));
        }
        Problems.done("bid.price.saved");
        Faces.redirect("bid/write/%s", bidReference);
    }
}
