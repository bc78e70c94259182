package org.allmende.web.bid;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.bid.BidContent;
import org.allmende.shared.Money;
import org.allmende.tender.Lot;
import org.allmende.tender.LotId;
import org.allmende.tender.PriceLine;
import org.jspecify.annotations.Nullable;

/** A lot that is priced line by line, as the price page shows and takes it. */
public class PriceTableForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID lot;
    private final int number;
    private final String label;
    private final @Nullable Money total;
    private final List<Line> lines = new ArrayList<>();

    /** One line with its unit price. */
    public static class Line implements Serializable {

        private static final long serialVersionUID = 1L;

        private final UUID id;
        private final String label;
        private final String unit;
        private final BigDecimal quantity;
        private @Nullable BigDecimal price;

        Line(PriceLine line, @Nullable BigDecimal price) {
            this.id = line.id();
            this.label = line.number() + ". " + line.item();
            this.unit = line.unit();
            this.quantity = line.quantity();
            this.price = price;
        }

        public String getLabel() {
            return label;
        }

        public String getUnit() {
            return unit;
        }

        public BigDecimal getQuantity() {
            return quantity;
        }

        public @Nullable BigDecimal getPrice() {
            return price;
        }

        public void setPrice(@Nullable BigDecimal pounds) {
            price = pounds;
        }
    }

    PriceTableForm(Lot lot, BidContent draft) {
        this.lot = lot.id().value();
        this.number = lot.number();
        this.label = lot.number() + " " + lot.title();
        this.total = draft.prices().get(this.lot);
        lot.lines().forEach(line -> lines.add(new Line(line, draft.unitPrices().get(line.id()))));
    }

    LotId lot() {
        return new LotId(lot);
    }

    Map<UUID, BigDecimal> pounds() {
        Map<UUID, BigDecimal> pounds = new HashMap<>();
        for (Line line : lines) {
            if (line.price != null) {
                pounds.put(line.id, line.price);
            }
        }
        return pounds;
    }

    public int getNumber() {
        return number;
    }

    public String getLabel() {
        return label;
    }

    /** As it was last saved; null while a line has no price. */
    public @Nullable Money getTotal() {
        return total;
    }

    public List<Line> getLines() {
        return lines;
    }
}
