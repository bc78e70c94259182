package org.allmende.money;

import java.util.ArrayList;
import java.util.List;
import org.allmende.shared.Money;

/**
 * The lines that one event writes. They sum to nothing: what one account gets, another gives. A line of no pounds is left out,
 * so that an event that moves no money, such as outcomes without a price, has no lines at all.
 */
public record Posting(LedgerKind kind, List<LedgerLine> lines) {

    public Posting {
        Money sum = lines.stream().map(LedgerLine::amount).reduce(Money.noPounds(), Money::plus);
        if (!sum.isZero()) {
            throw new IllegalArgumentException("an entry balances, but this one leaves " + sum);
        }
        lines = lines.stream().filter(line -> !line.amount().isZero()).toList();
    }

    /** The cap is set aside. */
    public static Posting concluded(Money cap) {
        return new Posting(LedgerKind.CONTRACT_CONCLUDED, moved(cap, LedgerAccount.BUDGET, LedgerAccount.COMMITTED));
    }

    /** The cap is raised, or lowered where the amount is negative. */
    public static Posting varied(Money more) {
        return new Posting(LedgerKind.CONTRACT_VARIED, moved(more, LedgerAccount.BUDGET, LedgerAccount.COMMITTED));
    }

    /** @param full verified outcomes times price, before the caps */
    public static Posting met(Money full) {
        return new Posting(LedgerKind.MILESTONE_MET, moved(full, LedgerAccount.OUTCOMES, LedgerAccount.VERIFIED));
    }

    /** @param more outcomes that were added times price; negative where some were taken away */
    public static Posting corrected(Money more) {
        return new Posting(LedgerKind.MILESTONE_CORRECTED, moved(more, LedgerAccount.OUTCOMES, LedgerAccount.VERIFIED));
    }

    /**
     * @param full verified outcomes times price
     * @param amount what of it is paid within the caps; the rest lapses
     */
    public static Posting approved(Money full, Money amount) {
        List<LedgerLine> lines = new ArrayList<>();
        lines.add(new LedgerLine(LedgerAccount.VERIFIED, full.negated()));
        lines.add(new LedgerLine(LedgerAccount.APPROVED, amount));
        lines.add(new LedgerLine(LedgerAccount.ABOVE_CAP, full.minus(amount)));
        lines.addAll(moved(amount, LedgerAccount.COMMITTED, LedgerAccount.BUDGET));
        return new Posting(LedgerKind.PAYMENT_APPROVED, lines);
    }

    public static Posting paid(Money amount) {
        return new Posting(LedgerKind.PAYMENT_PAID, moved(amount, LedgerAccount.APPROVED, LedgerAccount.PAID));
    }

    /**
     * Outcomes that were paid do not stand.
     *
     * @param full those outcomes times price; what a cap had cut off of it is undone
     * @param amount what of it was paid, and is owed back
     */
    public static Posting clawedBack(Money full, Money amount) {
        List<LedgerLine> lines = new ArrayList<>(moved(amount, LedgerAccount.PAID, LedgerAccount.OWED_BACK));
        lines.addAll(moved(full.minus(amount), LedgerAccount.ABOVE_CAP, LedgerAccount.OUTCOMES));
        return new Posting(LedgerKind.CLAW_BACK_DECIDED, lines);
    }

    /** So much of an approved payment is paid by setting off what is owed back. */
    public static Posting setOff(Money amount) {
        List<LedgerLine> lines = new ArrayList<>(moved(amount, LedgerAccount.APPROVED, LedgerAccount.PAID));
        lines.addAll(moved(amount, LedgerAccount.OWED_BACK, LedgerAccount.OUTCOMES));
        return new Posting(LedgerKind.CLAW_BACK_SET_OFF, lines);
    }

    private static List<LedgerLine> moved(Money amount, LedgerAccount from, LedgerAccount to) {
        return List.of(new LedgerLine(from, amount.negated()), new LedgerLine(to, amount));
    }
}
