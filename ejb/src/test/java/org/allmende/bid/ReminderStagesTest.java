package org.allmende.bid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Seven days, two days, one day and two hours before the deadline, and never after it. */
class ReminderStagesTest {

    private static final Instant DEADLINE = Instant.parse("2027-03-28T11:00:00Z");

    @Test
    void beginAtTheirInstantAndTheNearestCounts() {
        assertThat(ReminderStages.begun(
                        DEADLINE, DEADLINE.minus(Duration.ofDays(7)).minusNanos(1000)))
                .isEmpty();
        assertThat(ReminderStages.begun(DEADLINE, DEADLINE.minus(Duration.ofDays(7))))
                .contains(168);
        assertThat(ReminderStages.begun(DEADLINE, DEADLINE.minus(Duration.ofHours(25))))
                .contains(48);
        assertThat(ReminderStages.begun(DEADLINE, DEADLINE.minus(Duration.ofHours(24))))
                .contains(24);
        assertThat(ReminderStages.begun(DEADLINE, DEADLINE)).contains(2);
        assertThat(ReminderStages.begun(DEADLINE, DEADLINE.plusNanos(1000))).isEmpty();
    }

    @Test
    void nothingFollowsTheLast() {
        assertThat(ReminderStages.next(DEADLINE, DEADLINE.minus(Duration.ofHours(2))))
                .isEmpty();
        assertThat(ReminderStages.next(DEADLINE, DEADLINE.minus(Duration.ofHours(3))))
                .contains(DEADLINE.minus(Duration.ofHours(2)));
    }

    /** Whenever a bid is begun: whoever wakes at each next instant meets every later stage once, in its order. */
    @Property
    void fromAnyBeginningEachLaterStageComesOnce(
            @ForAll @LongRange(min = 1, max = 40L * 24 * 3600) long secondsBefore) {
        Instant now = DEADLINE.minusSeconds(secondsBefore);
        List<Integer> met = new ArrayList<>();
        for (Optional<Instant> next = ReminderStages.next(DEADLINE, now);
                next.isPresent();
                next = ReminderStages.next(DEADLINE, next.get())) {
            met.add(ReminderStages.begun(DEADLINE, next.get()).orElseThrow());
        }
        assertThat(met)
                .containsExactlyElementsOf(ReminderStages.HOURS.stream()
                        .filter(hours -> hours * 3600L < secondsBefore)
                        .toList());
    }
}
