package org.allmende.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.allmende.money.clawback.OwedBack;
import org.allmende.outcome.Budget;
import org.allmende.outcome.Payable;
import org.allmende.shared.Money;

class LedgerProperties {

    /** By hand: cap 1,000; 60 outcomes at 10 and 50 at 10, of which the cap pays 600 and 400; the first is paid. */
    @Example
    void aContractsLifeByHand() {
        Balances after = Balances.replay(lines(List.of(
                Posting.concluded(Money.pounds(1000)),
                Posting.met(Money.pounds(600)),
                Posting.met(Money.pounds(500)),
                Posting.met(Money.pounds(70)),
                Posting.approved(Money.pounds(600), Money.pounds(600)),
                Posting.approved(Money.pounds(500), Money.pounds(400)),
                Posting.paid(Money.pounds(600)))));

        assertThat(after.of(LedgerAccount.COMMITTED)).isEqualTo(Money.noPounds());
        assertThat(after.of(LedgerAccount.VERIFIED)).isEqualTo(Money.pounds(70));
        assertThat(after.of(LedgerAccount.APPROVED)).isEqualTo(Money.pounds(400));
        assertThat(after.of(LedgerAccount.ABOVE_CAP)).isEqualTo(Money.pounds(100));
        assertThat(after.of(LedgerAccount.PAID)).isEqualTo(Money.pounds(600));
        assertThat(after.of(LedgerAccount.OUTCOMES)).isEqualTo(Money.pounds(-1170));
        assertThat(after.of(LedgerAccount.BUDGET)).isEqualTo(Money.noPounds());
    }

    /** By hand: 30 outcomes at 100 are paid, a dispute adds 8, and the cap of 3,500 pays five of them. */
    @Example
    void whatADisputeAddsIsOwedBesideWhatIsPaid() {
        Balances after = Balances.replay(lines(List.of(
                Posting.concluded(Money.pounds(3500)),
                Posting.met(Money.pounds(3000)),
                Posting.approved(Money.pounds(3000), Money.pounds(3000)),
                Posting.paid(Money.pounds(3000)),
                Posting.corrected(Money.pounds(800)),
                Posting.approved(Money.pounds(800), Money.pounds(500)))));

        assertThat(after.of(LedgerAccount.OUTCOMES)).isEqualTo(Money.pounds(-3800));
        assertThat(after.of(LedgerAccount.VERIFIED)).isEqualTo(Money.noPounds());
        assertThat(after.of(LedgerAccount.APPROVED)).isEqualTo(Money.pounds(500));
        assertThat(after.of(LedgerAccount.ABOVE_CAP)).isEqualTo(Money.pounds(300));
        assertThat(after.of(LedgerAccount.PAID)).isEqualTo(Money.pounds(3000));
        assertThat(after.of(LedgerAccount.COMMITTED)).isEqualTo(Money.noPounds());
    }

    /**
     * By hand: 10 outcomes at 100 are paid with 700, as a cap leaves no more. Five do not stand: 200 is owed
     * back, and 300 was never paid. The next payment of 150 is set off, then 50 of the one of 100.
     */
    @Example
    void whatIsOwedBackIsSetOff() {
        List<Posting> postings = new ArrayList<>(List.of(
                Posting.concluded(Money.pounds(2000)),
                Posting.met(Money.pounds(1000)),
                Posting.approved(Money.pounds(1000), Money.pounds(700)),
                Posting.paid(Money.pounds(700)),
                Posting.clawedBack(Money.pounds(500), Money.pounds(200))));
        Balances owed = Balances.replay(lines(postings));
        assertThat(owed.of(LedgerAccount.OWED_BACK)).isEqualTo(Money.pounds(200));
        assertThat(owed.of(LedgerAccount.PAID)).isEqualTo(Money.pounds(500));
        assertThat(owed.of(LedgerAccount.ABOVE_CAP)).isEqualTo(Money.noPounds());
        assertThat(owed.of(LedgerAccount.OUTCOMES)).isEqualTo(Money.pounds(-700));

        postings.addAll(List.of(
                Posting.met(Money.pounds(250)),
                Posting.approved(Money.pounds(150), Money.pounds(150)),
                Posting.approved(Money.pounds(100), Money.pounds(100)),
                Posting.setOff(Money.pounds(150)),
                Posting.setOff(Money.pounds(50)),
                Posting.paid(Money.pounds(50))));
        Balances after = Balances.replay(lines(postings));
        assertThat(after.of(LedgerAccount.OWED_BACK)).isEqualTo(Money.noPounds());
        assertThat(after.of(LedgerAccount.APPROVED)).isEqualTo(Money.noPounds());
        // 700 and 50 have left the council's account; five outcomes of the first and all of the second stand
        assertThat(after.of(LedgerAccount.PAID)).isEqualTo(Money.pounds(750));
        assertThat(after.of(LedgerAccount.OUTCOMES)).isEqualTo(Money.pounds(-750));
    }

    /** Verified first or added by a dispute, paid in one or in two: within the cap it comes to the same pounds. */
    @Property
    void anAdditionIsPaidAsIfItHadBeenVerifiedAtOnce(
            @ForAll @LongRange(min = 1, max = 500) long verified,
            @ForAll @LongRange(min = 1, max = 500) long added,
            @ForAll @IntRange(max = 500_000) int pence,
            @ForAll @IntRange(max = 2_000_000) int cap,
            @ForAll boolean paidBefore) {
        Money price = Money.pounds(BigDecimal.valueOf(pence, 2));
        Budget none = new Budget(Money.noPounds(), Money.pounds(cap));
        List<Posting> postings =
                new ArrayList<>(List.of(Posting.concluded(Money.pounds(cap)), Posting.met(price.times(verified))));
        Money paid = Money.noPounds();
        long open = verified;
        if (paidBefore) {
            Payable first = Payable.of(verified, price, none, none);
            postings.add(Posting.approved(first.full(), first.amount()));
            paid = first.amount();
            open = 0;
        }
        postings.add(Posting.corrected(price.times(added)));
        Budget left = new Budget(paid, Money.pounds(cap));
        Payable second = Payable.of(open + added, price, left, left);
        postings.add(Posting.approved(second.full(), second.amount()));
        Balances balances = Balances.replay(lines(postings));

        Money whole = Payable.of(verified + added, price, none, none).amount();
        assertThat(paid.plus(second.amount())).isEqualTo(whole);
        assertThat(balances.of(LedgerAccount.APPROVED)).isEqualTo(whole);
        assertThat(balances.of(LedgerAccount.VERIFIED)).isEqualTo(Money.noPounds());
        assertThat(balances.of(LedgerAccount.COMMITTED))
                .isEqualTo(Money.pounds(cap).minus(whole));
    }

    @Property
    void replayGivesWhatACounterBesideItCounts(
            @ForAll @Size(max = 30) List<@LongRange(min = 1, max = 500) Long> claims,
            @ForAll @IntRange(max = 5000) int price,
            @ForAll @IntRange(max = 900_000) int cap,
            @ForAll Random random) {
        List<Posting> postings = new ArrayList<>(List.of(Posting.concluded(Money.pounds(cap))));
        Money full = Money.noPounds();
        Money approved = Money.noPounds();
        Money paid = Money.noPounds();
        Money waiting = Money.noPounds();
        for (long claim : claims) {
            Budget budget = new Budget(approved, Money.pounds(cap));
            Payable payable = Payable.of(claim, Money.pounds(price), budget, budget);
            postings.add(Posting.met(payable.full()));
            full = full.plus(payable.full());
            if (random.nextInt(4) == 0) {
                waiting = waiting.plus(payable.full());
                continue;
            }
            postings.add(Posting.approved(payable.full(), payable.amount()));
            approved = approved.plus(payable.amount());
            if (random.nextBoolean()) {
                postings.add(Posting.paid(payable.amount()));
                paid = paid.plus(payable.amount());
            }
        }
        List<LedgerLine> lines = new ArrayList<>(lines(postings));
        Collections.shuffle(lines, random);
        Balances balances = Balances.replay(lines);

        assertThat(balances.of(LedgerAccount.COMMITTED))
                .isEqualTo(Money.pounds(cap).minus(approved));
        assertThat(balances.of(LedgerAccount.VERIFIED)).isEqualTo(waiting);
        assertThat(balances.of(LedgerAccount.APPROVED)).isEqualTo(approved.minus(paid));
        assertThat(balances.of(LedgerAccount.PAID)).isEqualTo(paid);
        assertThat(balances.of(LedgerAccount.OUTCOMES)).isEqualTo(full.negated());
        assertThat(balances.amounts().values().stream().reduce(Money.noPounds(), Money::plus))
                .isEqualTo(Money.noPounds());
        for (LedgerAccount account : LedgerAccount.values()) {
            assertThat(account.isShown() && balances.of(account).isNegative()).isFalse();
        }
    }

    /** Payments, claw-backs and runs in any order: no account falls below nothing, and the cash is what is paid and what is owed back. */
    @Property
    void replayWithClawBacksGivesWhatACounterBesideItCounts(
            @ForAll @Size(max = 25) List<@LongRange(min = 1, max = 200) Long> claims,
            @ForAll @IntRange(max = 5000) int price,
            @ForAll @IntRange(max = 900_000) int cap,
            @ForAll Random random) {
        List<Posting> postings = new ArrayList<>(List.of(Posting.concluded(Money.pounds(cap))));
        Money approved = Money.noPounds();
        Money cash = Money.noPounds();
        Money owed = Money.noPounds();
        Money worth = Money.noPounds();
        for (long claim : claims) {
            Budget budget = new Budget(approved, Money.pounds(cap));
            Payable payable = Payable.of(claim, Money.pounds(price), budget, budget);
            postings.add(Posting.met(payable.full()));
            postings.add(Posting.approved(payable.full(), payable.amount()));
            approved = approved.plus(payable.amount());
            Money setOff = payable.amount().min(owed);
            postings.add(Posting.setOff(setOff));
            owed = owed.minus(setOff);
            worth = worth.plus(payable.full()).minus(setOff);
            postings.add(Posting.paid(payable.amount().minus(setOff)));
            cash = cash.plus(payable.amount()).minus(setOff);
            if (random.nextInt(3) == 0) {
                OwedBack back =
                        OwedBack.of(claim, payable.amount(), Money.pounds(price), 0, random.nextLong(claim + 1));
                postings.add(Posting.clawedBack(back.full(), back.amount()));
                owed = owed.plus(back.amount());
                worth = worth.minus(back.full().minus(back.amount()));
            }
        }
        List<LedgerLine> lines = new ArrayList<>(lines(postings));
        Collections.shuffle(lines, random);
        Balances balances = Balances.replay(lines);

        assertThat(balances.of(LedgerAccount.OWED_BACK)).isEqualTo(owed);
        assertThat(balances.of(LedgerAccount.PAID).plus(owed)).isEqualTo(cash);
        assertThat(balances.of(LedgerAccount.OUTCOMES)).isEqualTo(worth.negated());
        assertThat(balances.of(LedgerAccount.APPROVED)).isEqualTo(Money.noPounds());
        assertThat(cash.isGreaterThan(Money.pounds(cap))).isFalse();
        for (LedgerAccount account : LedgerAccount.values()) {
            assertThat(account.isShown() && balances.of(account).isNegative()).isFalse();
        }
    }

    @Example
    void anEntryThatDoesNotBalanceIsNone() {
        assertThatThrownBy(() -> new Posting(
                        LedgerKind.PAYMENT_PAID, List.of(new LedgerLine(LedgerAccount.PAID, Money.pounds("0.01")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void whatMovesNoMoneyHasNoLines() {
        assertThat(Posting.met(Money.noPounds()).lines()).isEmpty();
        assertThat(Posting.approved(Money.pounds(5), Money.noPounds()).lines()).hasSize(2);
    }

    private static List<LedgerLine> lines(List<Posting> postings) {
        return postings.stream().flatMap(posting -> posting.lines().stream()).toList();
    }
}
