package org.allmende.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.allmende.shared.Money.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Money TEN = Money.pounds(10);

    @Provide
    Arbitrary<Money> amounts() {
        return Arbitraries.longs()
                .between(-1_000_000_000_000L, 1_000_000_000_000L)
                .map(pence -> Money.pounds(BigDecimal.valueOf(pence, 2)));
    }

    @Test
    void refusesWhatItWouldHaveToRound() {
        assertThat(Money.pounds("10.5")).isEqualTo(Money.pounds("10.500"));
        assertThat(Money.pounds("1E+3").toString()).isEqualTo("GBP 1000.00");
        assertThatThrownBy(() -> Money.pounds("10.005")).hasMessageContaining("MONEY_TOO_FINE");
        assertThatThrownBy(() -> TEN.times(new BigDecimal("0.3333"), RoundingMode.UNNECESSARY))
                .hasMessageContaining("MONEY_TOO_FINE");
    }

    @Test
    void roundsOnlyWhereToldHow() {
        assertThat(TEN.times(new BigDecimal("0.33333"), RoundingMode.DOWN)).isEqualTo(Money.pounds("3.33"));
        assertThat(TEN.percent(new BigDecimal("12.345"), RoundingMode.HALF_UP)).isEqualTo(Money.pounds("1.23"));
        assertThat(TEN.percent(new BigDecimal("12.345"), RoundingMode.UP)).isEqualTo(Money.pounds("1.24"));
    }

    @Test
    void neverMixesCurrencies() {
        Money euros = new Money(BigDecimal.TEN, Currency.EUR);
        assertThatThrownBy(() -> TEN.plus(euros)).hasMessageContaining("MONEY_CURRENCIES_DIFFER");
        assertThatThrownBy(() -> TEN.isLessThan(euros)).hasMessageContaining("MONEY_CURRENCIES_DIFFER");
        assertThatThrownBy(() -> new MoneyConverter().convertToDatabaseColumn(euros))
                .hasMessageContaining("MONEY_CURRENCY_NOT_STORED");
    }

    @Test
    void fitsTheColumn() {
        assertThat(Money.pounds("9999999999999.99").amount().precision()).isEqualTo(15);
        assertThatThrownBy(() -> Money.pounds("10000000000000")).hasMessageContaining("MONEY_TOO_LARGE");
        assertThatThrownBy(() -> Money.pounds("1E999999999")).hasMessageContaining("MONEY_TOO_LARGE");
        assertThatThrownBy(() -> Money.pounds("1E-999999999")).hasMessageContaining("MONEY_TOO_FINE");
        assertThat(Money.pounds("0E999")).isEqualTo(Money.noPounds());
    }

    @Test
    void tellsItsShareOfAWhole() {
        assertThat(Money.pounds(1).percentOf(Money.pounds(3), 1)).isEqualByComparingTo("33.3");
        assertThat(Money.pounds(1).percentOf(Money.noPounds(), 1)).isEqualByComparingTo("0");
    }

    @Test
    void capsAreKept() {
        assertThat(TEN.min(Money.pounds(7))).isEqualTo(Money.pounds(7));
        assertThat(TEN.max(Money.pounds(7))).isEqualTo(TEN);
    }

    @Property
    void plusAndMinusUndoEachOther(@ForAll("amounts") Money one, @ForAll("amounts") Money other) {
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
        assertThat(one.minus(other).negated()).isEqualTo(other.minus(one));
    }

    @Property
    void timesIsRepeatedAddition(@ForAll("amounts") Money one, @ForAll @LongRange(min = 0, max = 20) long count) {
        Money sum = Money.noPounds();
        for (long i = 0; i < count; i++) {
            sum = sum.plus(one);
        }
        assertThat(one.times(count)).isEqualTo(sum);
    }

    @Property
    void theDatabaseGivesBackWhatItTook(@ForAll("amounts") Money money) {
        MoneyConverter converter = new MoneyConverter();
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(money)))
                .isEqualTo(money);
    }
}
