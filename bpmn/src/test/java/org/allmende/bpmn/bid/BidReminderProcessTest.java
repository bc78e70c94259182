package org.allmende.bpmn.bid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.bpmn.testing.DiagramRun;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reminders of one bid in a real engine: each at its time, and none after the last. */
class BidReminderProcessTest {

    private static final Instant BEGUN = Instant.parse("2027-03-01T12:00:00Z");
    private static final Deque<Instant> TO_COME = new ArrayDeque<>();
    private static final List<String> REMINDED = new ArrayList<>();

    private static DiagramRun run;

    @BeforeAll
    static void startEngine() {
        JavaDelegate step = execution -> {
            REMINDED.add(execution.getCurrentActivityId());
            Instant next = TO_COME.poll();
            execution.setVariable(BidReminder.NEXT, next == null ? null : Date.from(next));
        };
        run = new DiagramRun(BidReminder.KEY, Map.of("remindOfDraft", step));
        run.at(BEGUN);
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(run.untaken()).isEmpty();
        run.close();
    }

    @BeforeEach
    void forgetFormer() {
        REMINDED.clear();
        TO_COME.clear();
    }

    @Test
    void remindsAtEachStageOnceAndThenEnds() {
        String bid = UUID.randomUUID().toString();
        Instant first = BEGUN.plus(Duration.ofDays(7));
        Instant second = BEGUN.plus(Duration.ofDays(12));
        TO_COME.add(second);
        run.start(bid, Map.of(BidReminder.NEXT, Date.from(first)));

        run.runAllDueAt(first.minusSeconds(1));
        assertThat(REMINDED).isEmpty();
        run.runAllDueAt(first);
        assertThat(REMINDED).containsExactly(BidReminder.REMIND);
        run.runAllDueAt(second.minusSeconds(1));
        assertThat(REMINDED).hasSize(1);
        run.runAllDueAt(second);
        assertThat(REMINDED).hasSize(2);
        assertThat(run.isRunning(bid)).isFalse();
        assertThat(run.endsOf(bid)).containsExactly(BidReminder.END);
    }

    @Test
    void theNextReminderFollowsADeadlineThatMoved() {
        String bid = UUID.randomUUID().toString();
        Instant first = BEGUN.plus(Duration.ofDays(20));
        Instant moved = first.plus(Duration.ofDays(4));
        run.at(BEGUN);
        run.start(bid, Map.of(BidReminder.NEXT, Date.from(first)));
        assertThat(run.moveTimer(bid, BidReminder.REMINDER_DUE, Map.of(BidReminder.NEXT, Date.from(moved))))
                .isTrue();
        run.runAllDueAt(first);
        assertThat(REMINDED).isEmpty();
        run.runAllDueAt(moved);
        assertThat(REMINDED).hasSize(1);
        assertThat(run.isRunning(bid)).isFalse();
    }
}
