package org.allmende.bid;

import static org.allmende.tender.TenderBuilder.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.allmende.shared.Money;
import org.allmende.tender.ConditionKind;
import org.allmende.tender.ParticipationCondition;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderContent.ConditionPart;

/** Whatever lots a bid is for: it answers the conditions of those lots and of all, and of no other. */
class AskedConditionsProperties {

    @Property(tries = 300)
    void asksForNothingThatHoldsForAnotherLotAlone(
            @ForAll @Size(max = 5) List<@IntRange(max = 3) Integer> tied,
            @ForAll Set<@IntRange(min = 1, max = 3) Integer> bidFor) {
        Tender tender = tender(tied);
        BidContent content = content(tender, bidFor);
        List<Integer> asked = AskedConditions.of(tender, content).stream()
                .map(ParticipationCondition::number)
                .toList();
        for (ParticipationCondition condition : tender.conditions()) {
            boolean wanted =
                    condition.lot().isEmpty() || bidFor.contains(condition.lot().getAsInt());
            assertThat(asked.contains(condition.number())).isEqualTo(wanted);
        }
    }

    /** One lot more asks for its own conditions and changes nothing about the others. */
    @Property(tries = 300)
    void aFurtherLotChangesNothingThatIsMissingInTheOthers(
            @ForAll @Size(max = 5) List<@IntRange(max = 3) Integer> tied,
            @ForAll Set<@IntRange(min = 1, max = 3) Integer> bidFor,
            @ForAll @IntRange(min = 1, max = 3) int further) {
        Tender tender = tender(tied);
        Set<Integer> more = new HashSet<>(bidFor);
        more.add(further);
        Set<Integer> added = missing(tender, more);
        added.removeAll(missing(tender, bidFor));
        for (int number : added) {
            assertThat(tender.conditions().get(number - 1).lot()).hasValue(further);
        }
        assertThat(missing(tender, more)).containsAll(missing(tender, bidFor));
    }

    private static Set<Integer> missing(Tender tender, Set<Integer> lots) {
        return BidCheck.of(tender, content(tender, lots), List.of()).findings().stream()
                .filter(finding -> finding.kind() == BidCheck.Kind.CONDITION)
                .map(BidCheck.Finding::number)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Tender tender(List<Integer> tied) {
        return aTender()
                .inLots(3)
                .demanding(tied.stream()
                        .map(lot -> new ConditionPart(
                                ConditionKind.TECHNICAL_ABILITY,
                                "Able",
                                "Begins within a month.",
                                "",
                                "Readers cannot wait longer for three branches.",
                                Map.of(),
                                lot == 0 ? null : lot))
                        .toArray(ConditionPart[]::new))
                .published();
    }

    private static BidContent content(Tender tender, Set<Integer> lots) {
        Map<UUID, Money> prices = new HashMap<>();
        tender.lots().stream()
                .filter(lot -> lots.contains(lot.number()))
                .forEach(lot -> prices.put(lot.id().value(), Money.pounds(100)));
        return BidContent.EMPTY.withPrices(prices);
    }
}
