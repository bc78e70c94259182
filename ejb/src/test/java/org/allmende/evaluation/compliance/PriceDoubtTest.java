package org.allmende.evaluation.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.allmende.bid.BidContent;
import org.allmende.bid.BidId;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.junit.jupiter.api.Test;

/** Section 19(3)(c) leaves open what is abnormally low; the portal's own rule says when an officer has to look. */
class PriceDoubtTest {

    private final UUID lot = Ids.next();

    @Test
    void section19PriceUnderSevenTenthsOfTheMedianIsDoubted() {
        assertThat(doubted(100, 100, 69)).containsExactly(2);
        assertThat(doubted(100, 100, 70)).as("exactly three tenths under it").isEmpty();
    }

    @Test
    void ofAnEvenNumberTheMedianLiesBetweenTheMiddleTwo() {
        assertThat(doubted(60, 90, 110, 300)).containsExactly(0);
        assertThat(doubted(70, 90, 110, 300)).isEmpty();
    }

    @Test
    void twoBidsMakeNoMedian() {
        assertThat(doubted(100, 1)).isEmpty();
        assertThat(doubted()).isEmpty();
    }

    @Test
    void eachLotIsComparedWithItself() {
        UUID other = Ids.next();
        Map<BidId, BidContent> bids = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            bids.put(new BidId(Ids.next()), bid(Map.of(lot, Money.pounds(100), other, Money.pounds(1_000))));
        }
        BidId small = new BidId(Ids.next());
        bids.put(small, bid(Map.of(lot, Money.pounds(95))));
        assertThat(PriceDoubt.among(bids)).isEmpty();
        BidId low = new BidId(Ids.next());
        bids.put(low, bid(Map.of(lot, Money.pounds(100), other, Money.pounds(500))));
        assertThat(PriceDoubt.among(bids)).containsExactly(low);
    }

    private List<Integer> doubted(int... prices) {
        Map<BidId, BidContent> bids = new HashMap<>();
        Map<BidId, Integer> numbers = new HashMap<>();
        for (int i = 0; i < prices.length; i++) {
            BidId id = new BidId(Ids.next());
            bids.put(id, bid(Map.of(lot, Money.pounds(prices[i]))));
            numbers.put(id, i);
        }
        Set<BidId> found = PriceDoubt.among(bids);
        return found.stream().map(numbers::get).sorted().toList();
    }

    private static BidContent bid(Map<UUID, Money> prices) {
        return new BidContent(Map.of(), prices, List.of());
    }
}
