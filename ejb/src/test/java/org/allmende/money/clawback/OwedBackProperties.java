package org.allmende.money.clawback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.allmende.outcome.Budget;
import org.allmende.outcome.Payable;
import org.allmende.shared.Money;

/** What is owed back is the same function as what was paid, the other way round. */
class OwedBackProperties {

    private static final Money HUNDRED = Money.pounds(100);

    private static OwedBack owed(long paid, long amount, long before, long now) {
        return OwedBack.of(paid, Money.pounds(amount), HUNDRED, before, now);
    }

    /** By hand: 10 at £100, paid in full. Three do not stand: £300; then two more: £200. */
    @Example
    void withoutACapEachCostsItsPrice() {
        assertThat(owed(10, 1000, 0, 3)).isEqualTo(new OwedBack(3, Money.pounds(300), Money.pounds(300)));
        assertThat(owed(10, 1000, 3, 2).amount()).isEqualTo(Money.pounds(200));
        assertThat(owed(10, 1000, 0, 3).capped()).isFalse();
    }

    /** By hand: 10 at £100, of which a cap paid £700. Two do not stand: the other eight are worth the £700 that were paid. */
    @Example
    void whatTheCapHadCutOffIsNotOwedBack() {
        assertThat(owed(10, 700, 0, 2)).isEqualTo(new OwedBack(2, Money.pounds(200), Money.noPounds()));
        assertThat(owed(10, 700, 0, 3).amount()).isEqualTo(Money.noPounds());
        assertThat(owed(10, 700, 0, 5).amount()).isEqualTo(Money.pounds(200));
        assertThat(owed(10, 700, 0, 5).capped()).isTrue();
    }

    /** By hand, the same milestone: first four (£100 owed back), then three more: what the cap had cut off is used up, £300. */
    @Example
    void andIsCountedOnceOnly() {
        assertThat(owed(10, 700, 0, 4).amount()).isEqualTo(Money.pounds(100));
        assertThat(owed(10, 700, 4, 3).amount()).isEqualTo(Money.pounds(300));
        assertThat(owed(10, 700, 7, 3).amount()).isEqualTo(Money.pounds(300));
    }

    /** By hand: the cap cut within an outcome, 3 at £100 of which £250 were paid. One: £50; another: £100; the last: £100. */
    @Example
    void aCapMayCutWithinAnOutcome() {
        assertThat(owed(3, 250, 0, 1).amount()).isEqualTo(Money.pounds(50));
        assertThat(owed(3, 250, 1, 1).amount()).isEqualTo(Money.pounds(100));
        assertThat(owed(3, 250, 2, 1).amount()).isEqualTo(Money.pounds(100));
    }

    @Example
    void noMoreThanWasPaid() {
        assertThatThrownBy(() -> owed(10, 1000, 8, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    /** However it is cut into claw-backs: together never more than was paid, and all of it when nothing stands. */
    @Property
    void togetherTheyComeToWhatWasPaidAndNoMore(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(max = 60) Long> claims,
            @ForAll @LongRange(max = 40) long standing,
            @ForAll @IntRange(max = 500_000) int pence,
            @ForAll @IntRange(max = 2_000_000) int cap) {
        Money price = Money.pounds(BigDecimal.valueOf(pence, 2));
        long paid = claims.stream().mapToLong(Long::longValue).sum() + standing;
        Budget none = new Budget(Money.noPounds(), Money.pounds(cap));
        Money amount = Payable.of(paid, price, none, none).amount();
        Money back = Money.noPounds();
        long before = 0;
        for (long claim : claims) {
            OwedBack owed = OwedBack.of(paid, amount, price, before, claim);
            assertThat(owed.amount().isNegative()).isFalse();
            assertThat(owed.amount().isGreaterThan(owed.full())).isFalse();
            back = back.plus(owed.amount());
            before += claim;
        }
        // what stays paid is what would have been paid if only those that stand had been verified
        assertThat(amount.minus(back))
                .isEqualTo(Payable.of(standing, price, none, none).amount());
    }

    /** In one or in two, it comes to the same pounds. */
    @Property
    void oneOrTwoComeToTheSame(
            @ForAll @LongRange(max = 500) long first,
            @ForAll @LongRange(max = 500) long second,
            @ForAll @LongRange(max = 500) long standing,
            @ForAll @IntRange(max = 500_000) int pence,
            @ForAll @IntRange(max = 200_000_000) int paidPence) {
        Money price = Money.pounds(BigDecimal.valueOf(pence, 2));
        long paid = first + second + standing;
        Money amount = Money.pounds(BigDecimal.valueOf(paidPence, 2)).min(price.times(paid));
        Money once = OwedBack.of(paid, amount, price, 0, first + second).amount();
        Money twice = OwedBack.of(paid, amount, price, 0, first)
                .amount()
                .plus(OwedBack.of(paid, amount, price, first, second).amount());
        assertThat(twice).isEqualTo(once);
    }
}
