package org.allmende.bpmn.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.bpmn.testing.DiagramRun;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every flow of {@code Moratorium.bpmn} in a real engine. */
class MoratoriumProcessTest {

    private static final Instant RECEIVED = Instant.parse("2027-08-31T09:00:00Z");
    private static final Instant INTERIM_ENDS = Instant.parse("2027-10-11T22:59:59.999Z");
    private static final Instant FULL_ENDS = Instant.parse("2028-02-29T23:59:59.999Z");
    private static final Instant PROTECTED_ENDS = Instant.parse("2029-02-28T23:59:59.999Z");
    private static final List<String> ENDED = new ArrayList<>();

    private static DiagramRun run;

    private final String notice = UUID.randomUUID().toString();

    @BeforeAll
    static void startEngine() {
        JavaDelegate ends =
                execution -> ENDED.add(execution.getProcessBusinessKey() + " " + execution.getCurrentActivityId());
        run = new DiagramRun(Moratorium.KEY, Map.of("endMoratorium", ends, "endProtection", ends));
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(run.untaken()).isEmpty();
        run.close();
    }

    @BeforeEach
    void receive() {
        run.at(RECEIVED);
        run.start(
                notice,
                Map.of(
                        "councilId", "ashcombe",
                        "interimEnds", Date.from(INTERIM_ENDS),
                        "interimOver", CommunityNomination.over(INTERIM_ENDS),
                        "fullEnds", Date.from(FULL_ENDS),
                        "fullOver", CommunityNomination.over(FULL_ENDS),
                        "protectedEnds", Date.from(PROTECTED_ENDS),
                        "protectedOver", CommunityNomination.over(PROTECTED_ENDS)));
    }

    private List<String> ended() {
        return ENDED.stream()
                .filter(line -> line.startsWith(notice))
                .map(line -> line.substring(notice.length() + 1))
                .toList();
    }

    private void ask(boolean first) {
        if (first) {
            run.message(notice, Moratorium.FULL_ASKED, Map.of());
        }
        run.message(notice, Moratorium.REQUESTED, Map.of());
    }

    @Test
    void withoutARequestTheOwnerIsFreeAfterSixWeeksAndForEighteenMonths() {
        assertThat(run.activeOf(notice)).containsExactly(Moratorium.INTERIM);
        run.runAllDueAt(INTERIM_ENDS);
        assertThat(ended()).isEmpty();
        run.runAllDueAt(INTERIM_ENDS.plusMillis(1));
        assertThat(ended()).containsExactly("Task_EndInterim");
        assertThat(run.activeOf(notice)).containsExactly(Moratorium.PROTECTION);
        run.runAllDueAt(PROTECTED_ENDS.plusMillis(1));
        assertThat(ended()).containsExactly("Task_EndInterim", "Task_EndProtection");
        assertThat(run.endsOf(notice)).containsExactly("End_ProtectionOver");
    }

    @Test
    void withARequestTheOwnerWaitsSixMonths() {
        ask(true);
        assertThat(run.steps(notice)).containsExactly(Moratorium.PASS_ON);
        assertThat(run.activeOf(notice)).contains(Moratorium.FULL);
        run.runAllDueAt(INTERIM_ENDS.plusMillis(1));
        assertThat(ended()).isEmpty();
        run.runAllDueAt(FULL_ENDS.plusMillis(1));
        assertThat(ended()).containsExactly("Task_EndFull");
        assertThat(run.steps(notice)).as("still owed").containsExactly(Moratorium.PASS_ON);
    }

    @Test
    void everyFurtherRequestIsPassedOn() {
        ask(true);
        run.complete(run.waiting(notice).get(0), Map.of());
        assertThat(run.steps(notice)).isEmpty();
        ask(false);
        assertThat(run.steps(notice)).containsExactly(Moratorium.PASS_ON);
        run.complete(run.waiting(notice).get(0), Map.of());
        assertThat(run.activeOf(notice)).containsExactly(Moratorium.FULL);
    }

    @Test
    void aSaleOrTheEndOfTheEntryEndsEverythingInEachPeriod() {
        run.message(notice, Moratorium.CLOSED, Map.of());
        assertThat(run.endsOf(notice)).containsExactly("End_DisposalClosed");
        assertThat(run.isRunning(notice)).isFalse();
    }

    @Test
    void aSaleToAGroupEndsTheFullMoratoriumAndWhatWasOwed() {
        ask(true);
        run.message(notice, Moratorium.CLOSED, Map.of());
        assertThat(run.isRunning(notice)).isFalse();
        run.runAllDueAt(PROTECTED_ENDS.plusMillis(1));
        assertThat(ended()).isEmpty();
    }
}
