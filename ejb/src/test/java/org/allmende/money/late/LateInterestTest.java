package org.allmende.money.late;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateInterestTest {

    /** Each by hand: debt × rate × days ÷ 36,500. */
    @ParameterizedTest
    @CsvSource({
        // 5000 × 13.25 × 30 ÷ 36500 = 54.4520…
        "5000, 2024-01-30, 2024-02-29, 30, 13.25, 54.45, 70",
        // 999.99 × 13.25 × 10 ÷ 36500 = 3.6300…; under 1,000
        "999.99, 2024-06-30, 2024-07-10, 10, 13.25, 3.63, 40",
        // the first half of 2025: 8 + 4.75; 10000 × 12.75 ÷ 100 for a whole year, though the rate fell on the next day
        "10000, 2025-06-30, 2026-06-30, 365, 12.75, 1275.00, 100",
        // the second half: 8 + 4.25
        "10000, 2025-07-01, 2026-07-01, 365, 12.25, 1225.00, 100",
        // 9999.99 × 12.25 × 1 ÷ 36500 = 3.35616…; under 10,000
        "9999.99, 2025-12-31, 2026-01-01, 1, 12.25, 3.36, 70",
        // a half penny up: 1460 × 12.25 × 1 ÷ 36500 = 0.49; 745 × 12.25 ÷ 36500 = 0.25003…
        "1460, 2025-07-01, 2025-07-02, 1, 12.25, 0.49, 70",
        // low rates of 2021: 8 + 0.10; 1000 × 8.1 × 100 ÷ 36500 = 22.1917…
        "1000, 2021-12-31, 2022-04-10, 100, 8.10, 22.19, 70"
    })
    void workedExamples(
            BigDecimal debt,
            LocalDate lastDay,
            LocalDate paidOn,
            long days,
            BigDecimal rate,
            BigDecimal interest,
            BigDecimal fixedSum) {
        LateInterest owed = LateInterest.on(Money.pounds(debt), lastDay, paidOn);
        assertThat(owed.days()).isEqualTo(days);
        assertThat(owed.rate()).isEqualByComparingTo(rate);
        assertThat(owed.interest()).isEqualTo(Money.pounds(interest));
        assertThat(owed.fixedSum()).isEqualTo(Money.pounds(fixedSum));
        assertThat(owed.total()).isEqualTo(Money.pounds(interest.add(fixedSum)));
    }

    @Test
    void nothingIsOwedForWhatIsPaidOnTheLastDay() {
        LocalDate day = LocalDate.of(2025, 9, 1);
        assertThat(LateInterest.on(Money.pounds(5000), day, day).total()).isEqualTo(Money.noPounds());
        assertThat(LateInterest.on(Money.pounds(5000), day, day.minusDays(9)).days())
                .isZero();
        assertThat(LateInterest.on(Money.noPounds(), day, day.plusDays(9)).total())
                .isEqualTo(Money.noPounds());
    }

    @Test
    void aDayPastTheKnownBaseRatesIsRefusedByName() {
        LocalDate past = LateInterest.horizon().plusDays(1);
        assertThat(LateInterest.on(Money.pounds(1), LateInterest.horizon(), past)
                        .days())
                .isEqualTo(1);
        assertThatThrownBy(() -> LateInterest.on(Money.pounds(1), past, past.plusDays(1)))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("INTEREST_RATE_UNKNOWN");
                    assertThat(problem.getMessage()).contains(past.toString());
                });
        assertThat(LateInterest.on(Money.pounds(1), past, past).days()).isZero();
    }
}
