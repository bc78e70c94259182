package org.allmende.tender;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a lot's price follows from its table: each line is quantity × unit price, rounded half up to the penny, and the price is the sum of
 * the lines as everybody reads them. Nothing else is rounded.
 *
 * <p>Errors: {@code BID_UNIT_PRICE_NEGATIVE}, {@code BID_UNIT_PRICE_TOO_LARGE}, {@code BID_UNIT_PRICE_TOO_FINE}.
 */
public final class PriceTable {

    /** The most lines of a lot. */
    public static final int MOST = 200;

    private static final int PLACES = 4;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(9);

    private PriceTable() {}

    /** A price for one unit: pounds with VAT, none or more, with at most four decimal places. */
    public static void requireUnitPrice(BigDecimal pounds) {
        if (pounds.signum() < 0) {
            throw new DomainProblem("BID_UNIT_PRICE_NEGATIVE");
        }
        if (pounds.compareTo(LIMIT) >= 0) {
            throw new DomainProblem("BID_UNIT_PRICE_TOO_LARGE");
        }
        if (pounds.stripTrailingZeros().scale() > PLACES) {
            throw new DomainProblem("BID_UNIT_PRICE_TOO_FINE");
        }
    }

    /** What a line comes to. */
    public static Money amount(BigDecimal quantity, BigDecimal unitPrice) {
        return Money.pounds(quantity.multiply(unitPrice).setScale(2, RoundingMode.HALF_UP));
    }

    /** What a line comes to; null where it has no price yet. */
    public static @Nullable Money amount(PriceLine line, Map<UUID, BigDecimal> unitPrices) {
        BigDecimal unitPrice = unitPrices.get(line.id());
        return unitPrice == null ? null : amount(line.quantity(), unitPrice);
    }

    /** The price of the lot; empty while a line has none. */
    public static Optional<Money> total(List<PriceLine> lines, Map<UUID, BigDecimal> unitPrices) {
        Money total = Money.noPounds();
        for (PriceLine line : lines) {
            Money amount = amount(line, unitPrices);
            if (amount == null) {
                return Optional.empty();
            }
            total = total.plus(amount);
        }
        return Optional.of(total);
    }
}
