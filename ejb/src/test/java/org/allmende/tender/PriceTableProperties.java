package org.allmende.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.allmende.shared.Money;

/** The price of a lot is the sum of its lines as everybody reads them, and nothing is lost on the way. */
class PriceTableProperties {

    /** A quantity and its unit price. */
    record Priced(BigDecimal quantity, BigDecimal unitPrice) {}

    @Provide
    Arbitrary<Priced> priced() {
        Arbitrary<BigDecimal> quantities = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.0001"), new BigDecimal("99999"))
                .ofScale(4);
        Arbitrary<BigDecimal> prices = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("99999"))
                .ofScale(4);
        return Combinators.combine(quantities, prices).as(Priced::new);
    }

    private static Lot lot(List<Priced> priced) {
        List<TenderContent.LinePart> parts = new ArrayList<>();
        priced.forEach(line -> parts.add(new TenderContent.LinePart("Item", "hour", line.quantity())));
        return TenderBuilder.aTender()
                .lots(new TenderContent.LotPart("Priced by lines", Money.pounds(1), parts))
                .draft()
                .lots()
                .get(0);
    }

    private static Map<UUID, BigDecimal> prices(Lot lot, List<Priced> priced) {
        Map<UUID, BigDecimal> prices = new HashMap<>();
        lot.lines()
                .forEach(line ->
                        prices.put(line.id(), priced.get(line.number() - 1).unitPrice()));
        return prices;
    }

    @Property(tries = 200)
    void theTotalIsWhatSomebodyAddsUpOnThePage(@ForAll @Size(min = 1, max = 20) List<@From("priced") Priced> priced) {
        Lot lot = lot(priced);
        Money total = PriceTable.total(lot.lines(), prices(lot, priced)).orElseThrow();

        Money added = lot.lines().stream()
                .map(line -> PriceTable.amount(line, prices(lot, priced)))
                .reduce(Money.noPounds(), Money::plus);
        assertThat(total).isEqualTo(added);
        BigDecimal exact = priced.stream()
                .map(line -> line.quantity().multiply(line.unitPrice()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal halfPennies = new BigDecimal("0.005").multiply(BigDecimal.valueOf(priced.size()));
        assertThat(total.amount().subtract(exact).abs()).isLessThanOrEqualTo(halfPennies);
    }

    @Property(tries = 200)
    void theOrderOfLinesChangesNothing(@ForAll @Size(min = 1, max = 20) List<@From("priced") Priced> priced) {
        Lot lot = lot(priced);
        List<Priced> turned = new ArrayList<>(priced);
        Collections.reverse(turned);
        Lot other = lot(turned);

        assertThat(PriceTable.total(other.lines(), prices(other, turned)))
                .isEqualTo(PriceTable.total(lot.lines(), prices(lot, priced)));
    }

    @Property(tries = 100)
    void aLineWithoutAPriceLeavesTheLotWithoutOne(
            @ForAll @Size(min = 1, max = 10) List<@From("priced") Priced> priced) {
        Lot lot = lot(priced);
        Map<UUID, BigDecimal> prices = prices(lot, priced);
        prices.remove(lot.lines().get(priced.size() - 1).id());

        assertThat(PriceTable.total(lot.lines(), prices)).isEmpty();
    }

    @Property(tries = 100)
    void whatACouncilTypesIsReadAsItIsWritten(@ForAll @Size(min = 1, max = 10) List<@From("priced") Priced> priced) {
        Lot lot = lot(priced);

        assertThat(PriceTableText.read(1, PriceTableText.write(lot.lines())))
                .extracting(line -> line.quantity().stripTrailingZeros())
                .isEqualTo(priced.stream()
                        .map(line -> line.quantity().stripTrailingZeros())
                        .toList());
    }
}
