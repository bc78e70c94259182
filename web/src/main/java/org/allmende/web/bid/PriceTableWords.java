package org.allmende.web.bid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.allmende.bid.BidContent;
import org.allmende.tender.Lot;
import org.allmende.tender.PriceLine;
import org.allmende.tender.Tender;
import org.allmende.web.layout.Formats;

/** How a price table is shown: {@code #{priceTableWords.quantity(line)}}. */
@Named
@RequestScoped
public class PriceTableWords {

    @Inject
    private Formats formats;

    public boolean isIn(Tender tender) {
        return !lots(tender).isEmpty();
    }

    /** The lots that are priced line by line. */
    public List<Lot> lots(Tender tender) {
        return tender.lots().stream().filter(Lot::hasTable).toList();
    }

    public String quantity(PriceLine line) {
        return formats.exact(line.quantity());
    }

    public String unitPrice(BidContent content, PriceLine line) {
        return formats.unitPrice(content.unitPrices().get(line.id()));
    }
}
