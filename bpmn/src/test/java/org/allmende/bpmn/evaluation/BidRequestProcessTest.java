package org.allmende.bpmn.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.bpmn.testing.DiagramRun;
import org.allmende.calendar.WorkingDays;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every path of a request to a bidder, in the real engine. */
class BidRequestProcessTest {

    private static final Instant ASKED = Instant.parse("2027-03-01T10:00:00Z");
    private static final Instant DUE = Instant.parse("2027-03-08T23:59:59.999999Z");
    private static final List<String> LAPSED = Collections.synchronizedList(new ArrayList<>());

    private static DiagramRun run;

    private final String check = UUID.randomUUID().toString();

    @BeforeAll
    static void startEngine() {
        JavaDelegate noted = execution -> LAPSED.add(execution.getProcessBusinessKey());
        OfficeTime officeTime = new OfficeTime(Clock.fixed(ASKED, ZoneOffset.UTC), new WorkingDays());
        run = new DiagramRun(BidRequestProcess.KEY, Map.of("lapseBidRequest", noted, "officeTime", officeTime));
    }

    @AfterAll
    static void everyFlowWasTaken() {
        assertThat(run.untaken()).isEmpty();
        run.close();
    }

    @BeforeEach
    void ask() {
        run.at(ASKED);
        Map<String, Object> variables = new HashMap<>(BidRequestProcess.clock(DUE));
        variables.putAll(Map.of(
                "bidderId",
                "libraries",
                "councilId",
                "ashcombe",
                "reference",
                "AL-B-2027-0001",
                "tenderReference",
                "AL-T-2027-0001"));
        run.start(check, variables);
    }

    @Test
    void theBidderAnswersAndAnOfficerDecides() {
        assertThat(run.steps(check)).containsExactly(BidRequestProcess.ANSWER);
        assertThat(run.seats(run.waiting(check).get(0)))
                .containsExactlyInAnyOrder("libraries:OWNER", "libraries:EDITOR");
        assertThat(run.waiting(check).get(0).getDueDate()).isEqualTo(Date.from(DUE));
        run.complete(run.waiting(check).get(0), Map.of());
        assertThat(run.steps(check)).containsExactly(BidRequestProcess.DECIDE);
        assertThat(run.seats(run.waiting(check).get(0))).containsExactly("ashcombe:PROCUREMENT");
        run.runAllDueAt(DUE.plusSeconds(2));
        assertThat(LAPSED).doesNotContain(check);
        decide(true);
        assertThat(run.endsOf(check)).containsExactly("End_BidConsidered");
    }

    @Test
    void withoutAnAnswerAnOfficerDecidesTheSecondAfterTheLastInstant() {
        run.runDueAt(DUE);
        assertThat(run.steps(check)).containsExactly(BidRequestProcess.ANSWER);
        run.runAllDueAt(DUE.plusSeconds(1));
        assertThat(LAPSED).containsOnlyOnce(check);
        assertThat(run.steps(check)).containsExactly(BidRequestProcess.DECIDE);
        decide(false);
        assertThat(run.endsOf(check)).containsExactly("End_BidDisregarded");
    }

    @Test
    void aCancelledTenderMakesItMoot() {
        run.message(check, BidRequestProcess.TENDER_CANCELLED);
        assertThat(run.isRunning(check)).isFalse();
        assertThat(run.endsOf(check)).containsExactly("End_RequestMoot");
    }

    private void decide(boolean considered) {
        run.complete(run.waiting(check).get(0), Map.of(BidRequestProcess.CONSIDERED, considered));
    }
}
