package org.allmende.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.allmende.shared.Money;

class PayableProperties {

    @Property
    void neverPaysMoreThanACapHoweverManyClaims(
            @ForAll @Size(max = 30) List<@LongRange(min = 1, max = 500) Long> claims,
            @ForAll @IntRange(max = 5000) int price,
            @ForAll @IntRange(max = 900_000) int metricCap,
            @ForAll @IntRange(max = 900_000) int contractCap) {
        Money paid = Money.noPounds();
        for (long claim : claims) {
            Payable payable = Payable.of(
                    claim,
                    Money.pounds(price),
                    new Budget(paid, Money.pounds(metricCap)),
                    new Budget(paid, Money.pounds(contractCap)));
            assertThat(payable.amount().isNegative()).isFalse();
            assertThat(payable.amount().isGreaterThan(payable.full())).isFalse();
            paid = paid.plus(payable.amount());
        }
        assertThat(paid.isGreaterThan(Money.pounds(Math.min(metricCap, contractCap))))
                .isFalse();
        Money all = Money.pounds(price)
                .times(claims.stream().mapToLong(Long::longValue).sum());
        assertThat(paid).isEqualTo(all.min(Money.pounds(metricCap)).min(Money.pounds(contractCap)));
    }

    @Property
    void paysEveryVerifiedOutcomeInFullBelowTheCaps(
            @ForAll @LongRange(min = 1, max = 10_000) long claim, @ForAll @IntRange(max = 5000) int price) {
        Budget wide = new Budget(Money.noPounds(), Money.pounds(50_000_000));
        Payable payable = Payable.of(claim, Money.pounds(price), wide, wide);
        assertThat(payable.amount()).isEqualTo(Money.pounds(price).times(claim));
        assertThat(payable.capped()).isFalse();
    }

    @Property
    void nothingIsLeftOfABudgetThatIsUsedUp(@ForAll @IntRange(max = 1000) int over) {
        assertThat(new Budget(Money.pounds(100 + over), Money.pounds(100)).left())
                .isEqualTo(Money.noPounds());
    }
}
