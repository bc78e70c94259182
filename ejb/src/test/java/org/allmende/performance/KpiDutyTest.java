package org.allmende.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.allmende.shared.Money;
import org.junit.jupiter.api.Test;

class KpiDutyTest {

    private static final LocalDate BEGAN = LocalDate.of(2026, 3, 1);

    @Test
    void moreThanFiveMillionNeedsThreeAndLightTouchNeedsNone() {
        assertThat(KpiDuty.of(Money.pounds("5000000.00"), false, BEGAN)).isEqualTo(KpiDuty.BELOW);
        assertThat(KpiDuty.of(Money.pounds("5000000.01"), false, BEGAN)).isEqualTo(KpiDuty.REQUIRED);
        assertThat(KpiDuty.of(Money.pounds("9000000"), true, BEGAN)).isEqualTo(KpiDuty.LIGHT_TOUCH);
        assertThat(KpiDuty.least(BEGAN)).isEqualTo(3);
    }
}
