package org.allmende.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The sample comes out the same, however long its acts take. */
class WholeDaysTest {

    private static final Instant MORNING = Instant.parse("2026-11-16T06:40:00Z");

    @Property
    void anActOfTheSameHourIsOneDayShortHoweverQuickOrSlowBothWere(
            @ForAll @IntRange(min = 1, max = 400) int days,
            @ForAll @IntRange(max = 50_000) int tookThen,
            @ForAll @IntRange(max = 50_000) int takesNow) {
        Instant now = MORNING.plus(Duration.ofDays(days)).plusMillis(takesNow);
        assertThat(WholeDays.between(MORNING.plusMillis(tookThen), now)).isEqualTo(days - 1);
    }

    @Property
    void anActOfALaterHourIsNot(
            @ForAll @IntRange(min = 1, max = 400) int days, @ForAll @IntRange(max = 50_000) int took) {
        Instant later = MORNING.plus(Duration.ofDays(days)).plus(Duration.ofMinutes(20));
        assertThat(WholeDays.between(MORNING.plusMillis(took), later)).isEqualTo(days);
    }
}
