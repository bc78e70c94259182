package org.allmende.evaluation;

import static org.allmende.tender.TenderBuilder.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.allmende.bid.BidContent;
import org.allmende.bid.BidId;
import org.allmende.evaluation.scoring.Ranking;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.allmende.tender.Criterion;
import org.allmende.tender.CriterionId;
import org.allmende.tender.Lot;
import org.allmende.tender.Tender;

/** Whatever happens in one lot, the ranking of another stays what it was. */
class LotFieldProperties {

    private final Tender tender = aTender().inLots(2).published();
    private final Lot first = tender.lots().get(0);
    private final Lot second = tender.lots().get(1);

    @Property(tries = 300)
    void neitherAnExclusionNorAPriceInOneLotMovesAnother(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 6) Integer> inFirst,
            @ForAll @Size(min = 5, max = 5) List<@IntRange(max = 6) Integer> inSecond,
            @ForAll @Size(min = 5, max = 5) List<@IntRange(max = 5) Integer> levels,
            @ForAll Set<@IntRange(max = 4) Integer> excluded) {
        Map<BidId, LotField.Entrant> with = new LinkedHashMap<>();
        Map<BidId, LotField.Entrant> without = new LinkedHashMap<>();
        List<BidId> ids = inFirst.stream().map(any -> new BidId(Ids.next())).toList();
        for (int at = 0; at < ids.size(); at++) {
            with.put(ids.get(at), entrant(inFirst.get(at), inSecond.get(at), levels.get(at)));
            without.put(ids.get(at), entrant(inFirst.get(at), 0, levels.get(at)));
        }
        Set<BidId> out =
                excluded.stream().filter(at -> at < ids.size()).map(ids::get).collect(Collectors.toSet());
        Ranking ranking = LotField.ranking(tender, first, with, Set.of());
        assertThat(LotField.ranking(tender, first, without, Set.of()).bids())
                .as("what a bid costs in the second lot says nothing in the first")
                .isEqualTo(ranking.bids());
        Ranking other = LotField.ranking(tender, second, with, out);
        assertThat(other.bids()).noneMatch(bid -> out.contains(new BidId(UUID.fromString(bid.id()))));
        assertThat(LotField.ranking(tender, first, with, Set.of()).bids())
                .as("an exclusion from the second lot says nothing in the first")
                .isEqualTo(ranking.bids());
        Map<BidId, LotField.Entrant> never = new LinkedHashMap<>(with);
        never.keySet().removeAll(out);
        assertThat(LotField.ranking(tender, second, never, Set.of()).bids())
                .as("who is excluded from a lot moves nobody else there")
                .isEqualTo(other.bids());
    }

    private LotField.Entrant entrant(int inFirst, int inSecond, int level) {
        Map<UUID, Money> prices = new HashMap<>();
        if (inFirst > 0) {
            prices.put(first.id().value(), Money.pounds(inFirst * 1000L));
        }
        if (inSecond > 0) {
            prices.put(second.id().value(), Money.pounds(inSecond * 1000L));
        }
        Map<CriterionId, Integer> levels = tender.criteria().stream()
                .filter(criterion -> criterion.kind().isScored())
                .collect(Collectors.toMap(Criterion::id, criterion -> level));
        return new LotField.Entrant(new BidContent(Map.of(), prices, List.of()), levels, true);
    }
}
