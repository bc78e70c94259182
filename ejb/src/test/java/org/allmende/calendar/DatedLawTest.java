package org.allmende.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.allmende.calendar.TenderSetting.Procedure;
import org.allmende.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedLawTest {

    private static final LocalDate BEGAN = LocalDate.of(2026, 3, 2);

    @ParameterizedTest(name = "{1} begun on {0}: {2} ({3})")
    @CsvSource({
        "2025-12-31, GOODS_OR_SERVICES_SUB_CENTRAL, 214904,  S.I. 2025/163 reg 3",
        "2026-01-01, GOODS_OR_SERVICES_SUB_CENTRAL, 207720,  S.I. 2025/1200 reg 2",
        "2025-12-31, WORKS,                         5372609, S.I. 2025/163 reg 3",
        "2026-01-01, WORKS,                         5193000, S.I. 2025/1200 reg 2",
        "2026-01-01, LIGHT_TOUCH,                   663540,  S.I. 2025/1200 reg 2",
        "2026-01-01, LIGHT_TOUCH_CONCESSION,        5372609, S.I. 2025/1200 reg 2",
        "2026-01-01, NOTIFIABLE_SUB_CENTRAL,        30000,   PA 2023 s.87(4)(b)",
    })
    void theDayOfTheProcurementPicksTheThreshold(LocalDate began, ThresholdKind kind, String amount, String law) {
        assertThat(Thresholds.on(began).of(kind).amount()).isEqualTo(Money.pounds(amount));
        assertThat(Thresholds.on(began).of(kind).law()).contains(law);
    }

    @Test
    void everyVersionHasEveryThreshold() {
        for (LocalDate began : Set.of(LocalDate.of(2025, 2, 24), LocalDate.of(2026, 1, 1))) {
            assertThat(Arrays.asList(ThresholdKind.values()))
                    .allSatisfy(
                            kind -> assertThat(Thresholds.on(began).of(kind)).isNotNull());
        }
    }

    @Test
    void aValueAtTheThresholdReachesIt() {
        Thresholds thresholds = Thresholds.on(BEGAN);
        assertThat(thresholds.reached(ThresholdKind.LIGHT_TOUCH, Money.pounds("663540.00")))
                .isTrue();
        assertThat(thresholds.reached(ThresholdKind.LIGHT_TOUCH, Money.pounds("663539.99")))
                .isFalse();
    }

    @Test
    void refusesAProcurementBeforeTheActByName() {
        assertThatThrownBy(() -> Thresholds.on(LocalDate.of(2025, 2, 23))).hasMessageContaining("RULES_NOT_IN_FORCE");
        TenderSetting open = TenderSetting.onPortal(Procedure.OPEN, false);
        assertThatThrownBy(() -> TenderingPeriod.least(open, LocalDate.of(2024, 1, 1)))
                .hasMessageContaining("RULES_NOT_IN_FORCE");
    }

    @ParameterizedTest(name = "light touch {0}, electronic {1}, all documents {2}, {3}: {4} days, {5}")
    @CsvSource({
        "false, true,  true,  ,                          25, PA 2023 s.54(4) row 7",
        "false, true,  false, ,                          30, PA 2023 s.54(4) row 8",
        "false, false, true,  ,                          30, PA 2023 s.54(4) row 9",
        "false, false, false, ,                          35, PA 2023 s.54(4) row 10",
        "false, true,  true,  URGENCY,                   10, PA 2023 s.54(4) row 5",
        "false, false, false, QUALIFYING_PLANNED_NOTICE, 10, PA 2023 s.54(4) row 4",
        "false, true,  true,  DYNAMIC_MARKET,            10, PA 2023 s.54(4) row 6",
        "false, true,  true,  PRESELECTED_SUPPLIERS,     10, PA 2023 s.54(4) row 3",
        "false, true,  true,  NEGOTIATED_PERIOD,          0, PA 2023 s.54(4) row 2",
        "true,  true,  true,  ,                           0, PA 2023 s.54(4) row 1",
        "true,  false, false, URGENCY,                    0, PA 2023 s.54(4) row 1",
    })
    void theShortestMinimumThatAppliesCounts(
            boolean lightTouch, boolean electronic, boolean all, TenderCircumstance reduction, int days, String law) {
        Set<TenderCircumstance> reductions = reduction == null ? Set.of() : EnumSet.of(reduction);
        var setting = new TenderSetting(Procedure.COMPETITIVE_FLEXIBLE, lightTouch, electronic, all, reductions);
        TenderingPeriod least = TenderingPeriod.least(setting, BEGAN);
        assertThat(least.leastDays()).isEqualTo(days);
        assertThat(least.law()).isEqualTo(law);
    }

    @Test
    void participationTakesTwentyFiveDaysTenOrNone() {
        assertThat(participation(false, Set.of())).isEqualTo(25);
        assertThat(participation(false, Set.of(TenderCircumstance.URGENCY))).isEqualTo(10);
        assertThat(participation(false, Set.of(TenderCircumstance.DYNAMIC_MARKET)))
                .isEqualTo(25);
        assertThat(participation(true, Set.of())).isZero();
    }

    private static int participation(boolean lightTouch, Set<TenderCircumstance> reductions) {
        var setting = new TenderSetting(Procedure.COMPETITIVE_FLEXIBLE, lightTouch, true, true, reductions);
        return TenderingPeriod.leastForParticipation(setting, BEGAN).leastDays();
    }

    @Test
    void anOpenProcedureKnowsNoPreselection() {
        assertThatThrownBy(() -> new TenderSetting(
                        Procedure.OPEN, false, true, true, Set.of(TenderCircumstance.PRESELECTED_SUPPLIERS)))
                .hasMessageContaining("TENDER_REDUCTION_NOT_OPEN");
        assertThatThrownBy(() ->
                        new TenderSetting(Procedure.OPEN, false, true, true, Set.of(TenderCircumstance.LIGHT_TOUCH)))
                .hasMessageContaining("TENDER_REDUCTION_UNKNOWN");
    }

    @Test
    void refusesADeadlineBeforeTheTwentyFifthDayAfterTheInvitation() {
        TenderingPeriod least = TenderingPeriod.least(TenderSetting.onPortal(Procedure.OPEN, false), BEGAN);
        assertThat(least.earliestDeadlineDay(BEGAN)).isEqualTo("2026-03-27");
        least.require(BEGAN, at(27));
        assertThatThrownBy(() -> least.require(BEGAN, at(26))).hasMessageContaining("TENDERING_PERIOD_TOO_SHORT");
    }

    @Test
    void belowTheThresholdNoNumberBinds() {
        TenderingPeriod least = TenderingPeriod.least(TenderSetting.onPortal(Procedure.BELOW_THRESHOLD, false), BEGAN);
        assertThat(least.leastDays()).isZero();
        assertThat(least.from(BEGAN)).isEmpty();
        assertThat(least.earliestDeadlineDay(BEGAN)).isEqualTo(BEGAN);
    }

    private static Deadline at(int dayOfMarch) {
        return Deadline.at(LocalDateTime.of(2026, 3, dayOfMarch, 12, 0), ClockRule.TENDER_DEADLINE);
    }
}
