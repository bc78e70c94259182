package org.allmende.money.clawback;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was paid for a milestone, payment by payment, and how much of it can still be claimed back.
 *
 * <p>Errors: {@code CLAW_BACK_NOT_PAID}, {@code CLAW_BACK_NOT_AGREED}, {@code CLAW_BACK_TOO_LATE(last day)}, {@code
 * CLAW_BACK_QUANTITY(least, most)}, {@code CLAW_BACK_NOTHING_LEFT}.
 *
 * @param payments the oldest first
 * @param price of one outcome
 * @param before outcomes that were claimed back earlier
 * @param back what was owed back for those: it is not in the provider's hands any more, whatever was paid since
 * @param days after a payment in which the contract allows it; 0 for never
 */
public record PaidOutcomes(List<Part> payments, Money price, long before, Money back, int days) {

    /**
     * One payment.
     *
     * @param paidOn null while the bank has not paid it; of no pounds it never does
     */
    public record Part(
            long quantity, Money amount, @Nullable LocalDate paidOn) {

        boolean isSettled() {
            return amount.isZero() || paidOn != null;
        }
    }

    public PaidOutcomes {
        payments = List.copyOf(payments);
    }

    /** Outcomes for which payments were approved. */
    public long quantity() {
        return payments.stream().mapToLong(Part::quantity).sum();
    }

    /** What was paid for them, within the caps. */
    public Money amount() {
        return payments.stream().map(Part::amount).reduce(Money.noPounds(), Money::plus);
    }

    /** Whether all that was approved is paid, so that there is something to claim back. */
    public boolean isPaid() {
        return payments.stream().allMatch(Part::isSettled) && !amount().isZero();
    }

    /**
     * What is owed back if so many do not stand: of what is still in the provider's hands, which pays for those that still stand. By hand: 7 at
     * £100 use up a cap of £700; two are claimed back, £200. Three are added, and the cap leaves nothing for them: 8 stand, and £500 are in
     * hand. Three of them do not stand either: the other five are worth the £500, so that £0 is owed back.
     */
    public OwedBack owed(long claimed) {
        return OwedBack.of(quantity() - before, amount().minus(back), price, 0, claimed);
    }

    /** The most that the provider itself can correct. */
    public long left() {
        return isPaid() ? quantity() - before : 0;
    }

    /** The last day on which the council may claim any of it; empty where the contract allows none, or nothing is paid. */
    public Optional<LocalDate> lastDay() {
        return payments.stream()
                .flatMap(part -> Stream.ofNullable(part.paidOn()))
                .max(LocalDate::compareTo)
                .filter(paid -> days > 0)
                .map(paid -> ClawBackTiming.toRaise(paid, days).lastDay());
    }

    /** The most that the council can claim on that day: what was paid so lately, and was not claimed back before. */
    public long claimable(LocalDate today) {
        LocalDate last = lastDay().orElse(null);
        if (last == null || today.isAfter(last)) {
            return 0;
        }
        long inTime = payments.stream()
                .filter(part -> part.paidOn() == null
                        || !today.isAfter(
                                ClawBackTiming.toRaise(part.paidOn(), days).lastDay()))
                .mapToLong(Part::quantity)
                .sum();
        return Math.min(left(), inTime);
    }

    /** Refuses unless the council may claim so many back today. */
    void requireClaimable(long claimed, LocalDate today) {
        requirePaid();
        if (days == 0) {
            throw new DomainProblem("CLAW_BACK_NOT_AGREED");
        }
        LocalDate last = lastDay().orElseThrow();
        if (today.isAfter(last)) {
            throw new DomainProblem("CLAW_BACK_TOO_LATE", last);
        }
        requireUpTo(claimed, claimable(today));
    }

    /** Refuses unless the provider may correct itself by so many. */
    void requireCorrectable(long claimed) {
        requirePaid();
        requireUpTo(claimed, left());
    }

    private void requirePaid() {
        if (!isPaid()) {
            throw new DomainProblem("CLAW_BACK_NOT_PAID");
        }
    }

    private static void requireUpTo(long claimed, long most) {
        if (most == 0) {
            throw new DomainProblem("CLAW_BACK_NOTHING_LEFT");
        }
        if (claimed < 1 || claimed > most) {
            throw new DomainProblem("CLAW_BACK_QUANTITY", 1, most);
        }
    }
}
