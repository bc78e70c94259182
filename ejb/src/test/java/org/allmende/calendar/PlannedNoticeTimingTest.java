package org.allmende.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;

/** Procurement Act 2023 s.15(3). */
class PlannedNoticeTimingTest {

    private static final LocalDate PLANNED = LocalDate.of(2026, 3, 1);
    private static final PlannedNoticeTiming RULE = PlannedNoticeTiming.on(LocalDate.of(2026, 11, 2));

    @Test
    void fortyDaysBeforeAreEnoughAndADayLessIsNot() {
        assertThat(RULE.firstDay(PLANNED)).isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(RULE.qualifies(PLANNED, LocalDate.of(2026, 4, 10))).isTrue();
        assertThat(RULE.qualifies(PLANNED, LocalDate.of(2026, 4, 9))).isFalse();
    }

    @Test
    void twelveMonthsBeforeAreNotTooManyAndADayMoreIs() {
        assertThat(RULE.qualifies(PLANNED, LocalDate.of(2027, 3, 1))).isTrue();
        assertThat(RULE.qualifies(PLANNED, LocalDate.of(2027, 3, 2))).isFalse();
        assertThat(RULE.lastDay(LocalDate.of(2028, 2, 29))).isEqualTo(LocalDate.of(2029, 2, 28));
    }

    @Property
    void itQualifiesInOneSpanAlone(@ForAll @IntRange(min = -30, max = 500) int days) {
        LocalDate tender = PLANNED.plusDays(days);
        assertThat(RULE.qualifies(PLANNED, tender)).isEqualTo(days >= 40 && days <= 365);
    }

    @Test
    void beforeTheActThereIsNoRule() {
        assertThatThrownBy(() -> PlannedNoticeTiming.on(LocalDate.of(2025, 2, 23)))
                .isInstanceOf(DomainProblem.class);
    }
}
