package org.allmende.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.allmende.money.clawback.PaidOutcomes;
import org.allmende.outcome.Budget;
import org.allmende.outcome.Payable;
import org.allmende.shared.Money;

/** Whatever is corrected, as many count as are right, each is paid once and claimed back once, and the money follows. */
class StandingProperties {

    private static final Money PRICE = Money.pounds(100);
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    /** By hand: 10 verified, 7 of them paid. */
    @Example
    void whatIsNotPaidGoesFirst() {
        Standing ten = new Standing(10, 7, 0);
        assertThat(ten.to(8)).isEqualTo(new Standing.Move(8, 0));
        assertThat(ten.to(5)).isEqualTo(new Standing.Move(7, 2));
        assertThat(ten.to(0)).isEqualTo(new Standing.Move(7, 7));
        assertThat(ten.to(12)).isEqualTo(new Standing.Move(12, 0));
        assertThat(ten.to(10)).isEqualTo(new Standing.Move(10, 0));
    }

    /** By hand: 10 paid, of which 4 were claimed back: 6 count. 8 are right: two are paid anew. 5 are right: one more goes back. */
    @Example
    void whatWasClaimedBackBeforeIsNotClaimedBackAgain() {
        Standing six = new Standing(10, 10, 4);
        assertThat(six.stands()).isEqualTo(6);
        assertThat(six.to(8)).isEqualTo(new Standing.Move(12, 0));
        assertThat(six.to(5)).isEqualTo(new Standing.Move(10, 1));
        assertThat(six.moved(-7)).isZero();
        assertThat(six.moved(2)).isEqualTo(8);
        assertThatThrownBy(() -> six.requireChange(6)).hasMessageContaining("CORRECTION_NOTHING_CHANGED");
    }

    @Example
    void whatCannotStandIsNoStanding() {
        assertThatThrownBy(() -> new Standing(5, 6, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Standing(5, 4, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Standing(5, 5, 0).to(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void afterwardsAsManyCountAsAreRight(
            @ForAll @LongRange(max = 1000) long back,
            @ForAll @LongRange(max = 1000) long kept,
            @ForAll @LongRange(max = 1000) long unpaid,
            @ForAll @LongRange(max = 3000) long right) {
        Standing before = new Standing(back + kept + unpaid, back + kept, back);
        Standing.Move move = before.to(right);
        Standing after = new Standing(move.verified(), before.paid(), before.takenBack() + move.clawedBack());
        assertThat(after.stands()).isEqualTo(right);
        assertThat(move.clawedBack()).isBetween(0L, before.paid() - before.takenBack());
    }

    /** Corrections one after the other, each paid or claimed back at once: what is left in hand never exceeds cap or worth. */
    @Property(tries = 300)
    void moneyFollowsWhatCountsWithinTheCap(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(max = 40) Long> rights,
            @ForAll @LongRange(max = 5000) long cap) {
        long verified = 0;
        long paid = 0;
        long back = 0;
        Money gross = Money.noPounds();
        Money owed = Money.noPounds();
        for (long right : rights) {
            Standing before = new Standing(verified, paid, back);
            Standing.Move move = before.to(right);
            PaidOutcomes inHand =
                    new PaidOutcomes(List.of(new PaidOutcomes.Part(paid, gross, DAY)), PRICE, back, owed, 0);
            owed = owed.plus(inHand.owed(move.clawedBack()).amount());
            back += move.clawedBack();
            verified = move.verified();
            Budget budget = new Budget(gross, Money.pounds(cap));
            gross = gross.plus(
                    Payable.of(verified - paid, PRICE, budget, budget).amount());
            paid = verified;
            assertThat(verified - back).isEqualTo(right);
            assertThat(gross.isLessThan(owed))
                    .as("never more back than was paid")
                    .isFalse();
            assertThat(Money.pounds(cap).isLessThan(gross)).as("within the cap").isFalse();
            assertThat(PRICE.times(right).isLessThan(gross.minus(owed)))
                    .as("in hand is never more than what counts is worth")
                    .isFalse();
        }
    }
}
