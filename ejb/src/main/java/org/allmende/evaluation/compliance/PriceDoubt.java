package org.allmende.evaluation.compliance;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmende.bid.BidContent;
import org.allmende.bid.BidId;

/**
 * When an officer has to look at a price because it may be abnormally low. The Act gives no figure (Procurement Act 2023
 * s.19(3)(c) leaves it to the authority); the portal's own rule is: at least three bids for the lot, and a price of more than
 * three tenths under their median. It decides nothing: the officer explains or asks, and anybody's price may be asked about.
 */
public final class PriceDoubt {

    /** So many bids for a lot make a median that says something. */
    static final int LEAST_BIDS = 3;

    /** A price under this part of the median is doubted. */
    static final BigDecimal PART_OF_MEDIAN = new BigDecimal("0.7");

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private PriceDoubt() {}

    /** The bids of which an officer has to look at the price. */
    static Set<BidId> among(Map<BidId, BidContent> bids) {
        Map<UUID, Map<BidId, BigDecimal>> lots = new HashMap<>();
        bids.forEach((bid, content) -> content.prices()
                .forEach((lot, price) ->
                        lots.computeIfAbsent(lot, first -> new HashMap<>()).put(bid, price.amount())));
        Set<BidId> doubted = new HashSet<>();
        lots.values().stream().filter(prices -> prices.size() >= LEAST_BIDS).forEach(prices -> {
            BigDecimal least =
                    median(prices.values().stream().sorted().toList()).multiply(PART_OF_MEDIAN);
            prices.forEach((bid, price) -> {
                if (price.compareTo(least) < 0) {
                    doubted.add(bid);
                }
            });
        });
        return doubted;
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        int middle = sorted.size() / 2;
        if (sorted.size() % 2 == 1) {
            return sorted.get(middle);
        }
        return sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO);
    }
}
