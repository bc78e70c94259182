package org.allmende.money.late;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a payments compliance notice for half a year. Source: Procurement Act 2023 s.69 and Procurement Regulations 2024
 * reg 38(2)-(4), read in the primary text. Day 1 is the day after the day on which the invoice was received: another count than
 * the 30 days of s.68, which begin with that day, so that what is paid on the last day of s.68 is paid on day 29 here.
 *
 * <p>A payment counts as made on the day that the council records from its bank's statement; reg 38(4) takes the day on which the
 * supplier receives it, which is the same day or, where a bank delays it, the day on which it would have been without the delay.
 *
 * @param paid payments made in the period
 * @param meanDays arithmetic mean, to one place, half up; none where nothing was paid
 * @param within30 per cent of the payments, to one place
 * @param within60 of days 31 to 60
 * @param later from day 61 on
 * @param due sums that became payable in the period: read as those whose invoice was received in it
 * @param unpaid per cent of those that were not paid in the period
 */
public record ComplianceFigures(
        Half half,
        int paid,
        Optional<BigDecimal> meanDays,
        BigDecimal within30,
        BigDecimal within60,
        BigDecimal later,
        int due,
        BigDecimal unpaid) {

    private static final int MONTH = 30;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A payment as far as these figures need it. */
    public record Paid(
            LocalDate invoiceReceivedOn, @Nullable LocalDate paidOn) {

        /** 1 for the day after that of receipt; never less than 0. */
        long day() {
            return Math.max(0, ChronoUnit.DAYS.between(invoiceReceivedOn, Objects.requireNonNull(paidOn)));
        }

        boolean paidIn(Half half) {
            return paidOn != null && half.contains(paidOn);
        }
    }

    /** A reporting period: 1 April to 30 September, or 1 October to 31 March. */
    public record Half(LocalDate first, LocalDate last) {

        public static Half of(LocalDate day) {
            int month = day.getMonthValue();
            LocalDate first = month >= 4 && month <= 9
                    ? LocalDate.of(day.getYear(), 4, 1)
                    : LocalDate.of(month < 4 ? day.getYear() - 1 : day.getYear(), 10, 1);
            return new Half(first, first.plusMonths(6).minusDays(1));
        }

        public Half before() {
            return of(first.minusDays(1));
        }

        /** Last day to publish the notice: 30 days beginning with the period's last day (s.69(1)). */
        public LocalDate publishBy() {
            return last.plusDays(MONTH - 1L);
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    public static ComplianceFigures of(Half half, List<Paid> payments) {
        List<Paid> made = payments.stream().filter(one -> one.paidIn(half)).toList();
        List<Paid> due = payments.stream()
                .filter(one -> half.contains(one.invoiceReceivedOn()))
                .toList();
        long days = made.stream().mapToLong(Paid::day).sum();
        return new ComplianceFigures(
                half,
                made.size(),
                made.isEmpty()
                        ? Optional.empty()
                        : Optional.of(BigDecimal.valueOf(days)
                                .divide(BigDecimal.valueOf(made.size()), 1, RoundingMode.HALF_UP)),
                share(made, day -> day <= MONTH),
                share(made, day -> day > MONTH && day <= 2 * MONTH),
                share(made, day -> day > 2 * MONTH),
                due.size(),
                percent(due.stream().filter(one -> !one.paidIn(half)).count(), due.size()));
    }

    private static BigDecimal share(List<Paid> made, LongPredicate which) {
        return percent(made.stream().mapToLong(Paid::day).filter(which).count(), made.size());
    }

    private static BigDecimal percent(long part, int whole) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
