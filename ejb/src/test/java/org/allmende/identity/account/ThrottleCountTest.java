package org.allmende.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleCountTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final int FIVE = 5;

    private final ThrottleCount count = new ThrottleCount("x");

    @Test
    void admitsFiveAttemptsAndThenMakesWait() {
        failFiveTimes(NOON);
        assertThat(count.admit(FIVE, NOON)).isFalse();
        assertThat(count.admit(FIVE, NOON.plusSeconds(29))).isFalse();
        assertThat(count.admit(FIVE, NOON.plusSeconds(30))).isTrue();
    }

    @Test
    void theWaitGrowsWithEachFurtherFailureUpToAnHour() {
        failFiveTimes(NOON);
        Instant now = NOON;
        for (long wait : new long[] {30, 60, 120, 240, 480, 960, 1920, 3600, 3600}) {
            assertThat(count.admit(FIVE, now.plusSeconds(wait - 1)))
                    .as("before %d s", wait)
                    .isFalse();
            now = now.plusSeconds(wait);
            assertThat(count.admit(FIVE, now)).as("after %d s", wait).isTrue();
        }
    }

    @Test
    void refusedAttemptsDoNotProlongTheWait() {
        failFiveTimes(NOON);
        for (int second = 0; second < 30; second++) {
            assertThat(count.admit(FIVE, NOON.plusSeconds(second))).isFalse();
        }
        assertThat(count.admit(FIVE, NOON.plusSeconds(30))).isTrue();
    }

    @Test
    void successAndADayOfPeaceForget() {
        failFiveTimes(NOON);
        count.forget();
        failFiveTimes(NOON);
        Instant nextDay = NOON.plus(Duration.ofHours(25));
        failFiveTimes(nextDay);
        assertThat(count.admit(FIVE, nextDay)).isFalse();
    }

    @Test
    void goodAttemptsFromOneAddressAreNoGuessing() {
        for (int attempt = 0; attempt < 200; attempt++) {
            assertThat(count.admit(FIVE, NOON)).as("attempt %d", attempt).isTrue();
            count.takeBack();
        }
        failFiveTimes(NOON);
        assertThat(count.admit(FIVE, NOON)).isFalse();
    }

    private void failFiveTimes(Instant at) {
        for (int attempt = 1; attempt <= FIVE; attempt++) {
            assertThat(count.admit(FIVE, at)).as("attempt %d", attempt).isTrue();
        }
    }
}
