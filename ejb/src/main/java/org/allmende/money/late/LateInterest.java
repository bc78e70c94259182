package org.allmende.money.late;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import org.allmende.shared.DataLines;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;

/**
 * Statutory interest on a debt of a council that is paid late. Source: Late Payment of Commercial Debts (Interest) Act 1998,
 * ss.1 and 4 read in the primary text, s.5A and S.I. 2002/1675 in secondary pages:
 *
 * <ul>
 *   <li>simple interest (s.1(1)), from the day after the last day to pay, at the rate that prevails at the end of that last day (s.4(2)),
 *       however long it then takes;
 *   <li>the rate is 8 per cent over the Bank of England's rate on the half-year's reference day (S.I. 2002/1675);
 *   <li>and once interest runs, a fixed sum: £40 for a debt under £1,000, £70 under £10,000, £100 from there (s.5A).
 * </ul>
 *
 * <p>A year has 365 days here, leap years too, and the interest is rounded once, half up to the penny: the Act says neither, this is
 * common practice. It is owed only where the provider acts in the course of a business (s.2), and not where the contract has a substantial
 * remedy of its own (s.8(2)); the portal computes what would be owed and leaves that to the parties.
 *
 * <p>Errors: {@code INTEREST_RATE_UNKNOWN(last day to pay)} where the half-year of that day is before or after the base rates that the portal
 * knows.
 *
 * @param days late; 0 where it was paid in time
 * @param rate per cent a year, base rate included; 0 where it was paid in time
 * @param interest to the penny
 * @param fixedSum in addition to the interest
 */
public record LateInterest(long days, BigDecimal rate, Money interest, Money fixedSum) {

    private static final BigDecimal OVER_BASE = BigDecimal.valueOf(8);
    private static final BigDecimal YEAR = BigDecimal.valueOf(36_500);
    private static final int HALF_YEAR = 6;
    private static final TreeMap<LocalDate, BigDecimal> BASE_RATES = read();

    private static TreeMap<LocalDate, BigDecimal> read() {
        TreeMap<LocalDate, BigDecimal> rates = new TreeMap<>();
        DataLines.of(LateInterest.class, "base-rates-uk.csv")
                .forEach(line -> rates.put(LocalDate.parse(line.get(0)), new BigDecimal(line.get(1))));
        return rates;
    }

    /**
     * @param lastDay the last day to pay: 30 days beginning with the day on which the invoice was received
     * @param paidOn the day of payment, or today for what is not paid yet
     */
    public static LateInterest on(Money debt, LocalDate lastDay, LocalDate paidOn) {
        long late = ChronoUnit.DAYS.between(lastDay, paidOn);
        if (late <= 0 || debt.isZero()) {
            return new LateInterest(0, BigDecimal.ZERO, Money.noPounds(), Money.noPounds());
        }
        BigDecimal rate = baseRate(lastDay).add(OVER_BASE);
        BigDecimal interest =
                debt.amount().multiply(rate).multiply(BigDecimal.valueOf(late)).divide(YEAR, 2, RoundingMode.HALF_UP);
        return new LateInterest(late, rate, Money.pounds(interest), fixed(debt));
    }

    private static BigDecimal baseRate(LocalDate day) {
        LocalDate half = LocalDate.of(day.getYear(), day.getMonthValue() <= HALF_YEAR ? 1 : HALF_YEAR + 1, 1);
        BigDecimal rate = BASE_RATES.get(half);
        if (rate == null) {
            throw new DomainProblem("INTEREST_RATE_UNKNOWN", day);
        }
        return rate;
    }

    /** The last day to pay up to which the portal knows the rate. */
    public static LocalDate horizon() {
        return BASE_RATES.lastKey().plusMonths(HALF_YEAR).minusDays(1);
    }

    private static Money fixed(Money debt) {
        if (debt.isLessThan(Money.pounds(1000))) {
            return Money.pounds(40);
        }
        return debt.isLessThan(Money.pounds(10_000)) ? Money.pounds(70) : Money.pounds(100);
    }

    public Money total() {
        return interest.plus(fixedSum);
    }
}
