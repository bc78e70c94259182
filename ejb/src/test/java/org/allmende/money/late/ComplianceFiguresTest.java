package org.allmende.money.late;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.allmende.calendar.ContractTiming;
import org.allmende.money.late.ComplianceFigures.Half;
import org.allmende.money.late.ComplianceFigures.Paid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComplianceFiguresTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 4, 1);
    private static final Half HALF = Half.of(RECEIVED);

    @Test
    void countsFromTheDayAfterTheInvoiceCame() {
        ComplianceFigures figures = ComplianceFigures.of(
                HALF, List.of(afterDays(30), afterDays(31), afterDays(60), afterDays(61), afterDays(0)));
        // (30 + 31 + 60 + 61 + 0) ÷ 5 = 36.4
        assertThat(figures.meanDays()).contains(new BigDecimal("36.4"));
        assertThat(figures.within30()).isEqualByComparingTo("40");
        assertThat(figures.within60()).isEqualByComparingTo("40");
        assertThat(figures.later()).isEqualByComparingTo("20");
    }

    @Test
    void theLastDayOfTheOtherLawIsDayTwentyNineHere() {
        LocalDate lastDay =
                ContractTiming.payment(RECEIVED, java.util.Optional.empty()).lastDay();
        assertThat(ComplianceFigures.of(HALF, List.of(new Paid(RECEIVED, lastDay)))
                        .meanDays())
                .contains(new BigDecimal("29.0"));
    }

    @Test
    void paymentsBelongToTheHalfYearInWhichTheyAreMade() {
        Paid late = new Paid(LocalDate.of(2026, 9, 20), LocalDate.of(2026, 10, 5));
        Paid never = new Paid(LocalDate.of(2026, 9, 21), null);
        ComplianceFigures first = ComplianceFigures.of(HALF, List.of(afterDays(3), late, never));
        assertThat(first.paid()).isEqualTo(1);
        assertThat(first.due()).isEqualTo(3);
        // two of three were not paid in it: 66.67
        assertThat(first.unpaid()).isEqualByComparingTo("66.7");
        ComplianceFigures second =
                ComplianceFigures.of(Half.of(LocalDate.of(2026, 10, 1)), List.of(afterDays(3), late, never));
        assertThat(second.paid()).isEqualTo(1);
        assertThat(second.due()).isZero();
        assertThat(second.unpaid()).isEqualByComparingTo("0");
    }

    @Test
    void nothingPaidHasNoMean() {
        ComplianceFigures none = ComplianceFigures.of(HALF, List.of());
        assertThat(none.meanDays()).isEmpty();
        assertThat(none.within30()).isEqualByComparingTo("0");
    }

    @Test
    void halvesAreThoseOfTheAct() {
        assertThat(Half.of(LocalDate.of(2026, 3, 31)))
                .isEqualTo(new Half(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 3, 31)));
        assertThat(HALF).isEqualTo(new Half(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 9, 30)));
        assertThat(Half.of(LocalDate.of(2026, 12, 31)).before()).isEqualTo(HALF);
        // 30 days beginning with 30 September
        assertThat(HALF.publishBy()).isEqualTo(LocalDate.of(2026, 10, 29));
    }

    private static Paid afterDays(long days) {
        return new Paid(RECEIVED, RECEIVED.plusDays(days));
    }

    @Test
    void aPaymentBeforeItsInvoiceIsOfNoDays() {
        assertThat(ComplianceFigures.of(HALF, List.of(paid(RECEIVED.plusDays(2), RECEIVED.plusDays(1))))
                        .meanDays())
                .contains(new BigDecimal("0.0"));
    }

    private static Paid paid(LocalDate received, @Nullable LocalDate on) {
        return new Paid(received, on);
    }
}
