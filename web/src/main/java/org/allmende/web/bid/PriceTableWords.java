package org.allmende.web.bid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import org.allmende.bid.BidContent;
import org.allmende.shared.Money;
import org.allmende.tender.Lot;
import org.allmende.tender.PriceLine;
import org.allmende.tender.Tender;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.UserLanguage;
import org.jspecify.annotations.Nullable;

/** How a price table is shown: {@code #{priceTableWords.quantity(line)}}. */
@Named
@RequestScoped
public class PriceTableWords {

    private static final int PLACES = 4;

    @Inject
    private Formats formats;

    @Inject
    private UserLanguage language;

    public boolean isIn(Tender tender) {
        return !lots(tender).isEmpty();
    }

    /** The lots that are priced line by line. */
    public List<Lot> lots(Tender tender) {
        return tender.lots().stream().filter(Lot::hasTable).toList();
    }

    public String quantity(PriceLine line) {
        return number(line.quantity());
    }

    public String unitPrice(BidContent content, PriceLine line) {
        return unitPrice(content.unitPrices().get(line.id()));
    }

    /** Pounds with what they have behind the pence; a dash for nothing. */
    public String unitPrice(@Nullable BigDecimal pounds) {
        if (pounds == null) {
            return "–";
        }
        BigDecimal plain = pounds.stripTrailingZeros();
        return plain.scale() <= 2 ? formats.money(Money.pounds(plain)) : "£" + number(plain);
    }

    private String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.getLocale());
        format.setMaximumFractionDigits(PLACES);
        return format.format(number);
    }
}
