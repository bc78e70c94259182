package org.allmende.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private final Deadline noon = Deadline.at(LocalDateTime.of(2026, 3, 30, 12, 0), ClockRule.TENDER_DEADLINE);

    @Test
    void isInTimeAtItsOwnInstantAndLateRightAfter() {
        assertThat(noon.at()).isEqualTo(Instant.parse("2026-03-30T11:00:00Z"));
        assertThat(noon.passed(noon.at())).isFalse();
        assertThat(noon.passed(noon.at().plusNanos(1000))).isTrue();
        assertThat(noon.passed(noon.at().minusNanos(1000))).isFalse();
    }

    @Test
    void countsDaysLeftOnTheCalendarAcrossTheClockChange() {
        Instant dayBeforeChange = Instant.parse("2026-03-28T23:30:00Z");
        assertThat(noon.daysLeft(dayBeforeChange)).isEqualTo(2);
        assertThat(noon.daysLeft(Instant.parse("2026-03-30T00:00:00Z"))).isZero();
        assertThat(noon.daysLeft(Instant.parse("2026-04-30T00:00:00Z"))).isZero();
        assertThat(noon.timeLeft(noon.at().minusSeconds(90))).isEqualTo(Duration.ofSeconds(90));
        assertThat(noon.timeLeft(noon.at().plusSeconds(90))).isZero();
    }

    @Test
    void refusesATimeThatTheSpringChangeLeavesOut() {
        LocalDateTime missing = LocalDateTime.of(2026, 3, 29, 1, 30);
        assertThatThrownBy(() -> Deadline.at(missing, ClockRule.TENDER_DEADLINE))
                .hasMessageContaining("LOCAL_TIME_DOES_NOT_EXIST");
    }

    @Test
    void takesTheLaterOfATimeThatComesTwiceInAutumn() {
        Deadline twice = Deadline.at(LocalDateTime.of(2026, 10, 25, 1, 30), ClockRule.TENDER_DEADLINE);
        assertThat(twice.at()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void everyClockNamesItsLawAndItsTexts() {
        assertThat(Arrays.asList(ClockRule.values())).allSatisfy(rule -> {
            assertThat(rule.law()).isNotBlank();
            assertThat(rule.ruleKey()).isEqualTo("clock." + rule.name() + ".rule");
        });
    }
}
