package org.allmende.money.clawback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;

class OpenDebtsProperties {

    private static Map<ClawBackId, Money> owed(List<Long> amounts) {
        Map<ClawBackId, Money> owed = new LinkedHashMap<>();
        amounts.forEach(amount -> owed.put(new ClawBackId(Ids.next()), Money.pounds(amount)));
        return owed;
    }

    /** By hand: £200 and £50 are owed. £150 pays the first in part; £180 the rest of both, and £80 is left for the bank. */
    @Example
    void theOldestFirstAndTheRestCarriesOver() {
        Map<ClawBackId, Money> owed = owed(List.of(200L, 50L));
        List<ClawBackId> ids = List.copyOf(owed.keySet());
        OpenDebts debts = new OpenDebts(owed);
        assertThat(debts.setOff(Money.pounds(150))).containsExactly(new OpenDebts.Part(ids.get(0), Money.pounds(150)));
        assertThat(debts.total()).isEqualTo(Money.pounds(100));
        assertThat(debts.setOff(Money.pounds(180)))
                .containsExactly(
                        new OpenDebts.Part(ids.get(0), Money.pounds(50)),
                        new OpenDebts.Part(ids.get(1), Money.pounds(50)));
        assertThat(debts.total()).isEqualTo(Money.noPounds());
        assertThat(debts.setOff(Money.pounds(10))).isEmpty();
    }

    /** No payment pays more than itself, no debt more than it is; and while anything is owed, nothing goes to the bank. */
    @Property
    void noLineIsNegativeAndNothingIsSetOffTwice(
            @ForAll @Size(max = 8) List<@LongRange(max = 500) Long> owed,
            @ForAll @Size(max = 12) List<@LongRange(max = 500) Long> payments) {
        OpenDebts debts = new OpenDebts(owed(owed));
        Money all = debts.total();
        Money settled = Money.noPounds();
        Money paid = Money.noPounds();
        for (long amount : payments) {
            Money payment = Money.pounds(amount);
            Money part = OpenDebts.sum(debts.setOff(payment));
            assertThat(part.isGreaterThan(payment)).isFalse();
            assertThat(part.isLessThan(payment) && !debts.total().isZero()).isFalse();
            settled = settled.plus(part);
            paid = paid.plus(payment);
        }
        assertThat(settled).isEqualTo(all.min(paid));
        assertThat(debts.total()).isEqualTo(all.minus(settled));
    }
}
