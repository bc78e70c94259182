package org.allmende.bpmn.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightToChallengeProcessTest {

    private static final List<String> DIAGRAMS = List.of("RightToChallenge.bpmn", "EoiDecision.bpmn");
    private static final Instant RECEIVED = Instant.parse("2027-06-16T13:32:00Z");
    private static final Instant TIMING_DUE = Instant.parse("2027-07-15T22:59:59Z");
    private static final Instant DECISION_DUE = Instant.parse("2027-10-14T22:59:59Z");
    private static final Instant PROCUREMENT_DUE = Instant.parse("2028-01-20T23:59:59Z");

    private final Set<String> flowsTaken = new HashSet<>();
    private final List<ClockRule> told = new ArrayList<>();
    private ProcessEngine engine;
    private ProcessInstance instance;

    @BeforeAll
    void startEngine() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:right-to-challenge");
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        JavaDelegate teller = execution -> told.add(TellClockStep.clockOf(execution.getCurrentActivityId()));
        configuration.setBeans(new HashMap<>(Map.of("tellClock", teller, "helperSeats", new Seats())));
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new FlowRecorder())));
        engine = configuration.buildProcessEngine();
        DIAGRAMS.forEach(diagram -> engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource(diagram)
                .deploy());
    }

    private final class FlowRecorder extends AbstractBpmnParseListener {
        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
            transition.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                    execution -> flowsTaken.add(transition.getId()));
        }
    }

    @AfterAll
    void everySequenceFlowWasTaken() {
        Set<String> all = DIAGRAMS.stream()
                .flatMap(diagram ->
                        Bpmn.readModelFromStream(getClass().getClassLoader().getResourceAsStream(diagram))
                                .getModelElementsByType(SequenceFlow.class)
                                .stream())
                .map(SequenceFlow::getId)
                .collect(Collectors.toSet());
        engine.close();
        assertThat(flowsTaken).containsExactlyInAnyOrderElementsOf(all);
    }

    @BeforeEach
    void receive() {
        told.clear();
        ClockUtil.setCurrentTime(Date.from(RECEIVED));
        Map<String, Object> variables = new HashMap<>(Map.of("councilId", "ashcombe", "bodyId", "libraries"));
        variables.putAll(clock("timing", TIMING_DUE, ClockRule.EOI_TIMING_NOTICE));
        variables.putAll(clock("decision", DECISION_DUE, ClockRule.EOI_DECISION));
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        RightToChallenge.KEY, UUID.randomUUID().toString(), variables);
    }

    private static Map<String, Object> clock(String name, Instant due, ClockRule rule) {
        return RightToChallenge.clock(name, new Deadline(due, rule));
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    private Task waiting() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(instance.getBusinessKey())
                .singleResult();
    }

    private void take(String step, Map<String, Object> variables) {
        assertThat(waiting().getTaskDefinitionKey()).isEqualTo(step);
        engine.getTaskService().complete(waiting().getId(), variables);
    }

    /** Runs what is due of this case, also in the called process. */
    private void goTo(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(instance.getBusinessKey())
                .list()
                .forEach(running -> engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(running.getId())
                        .executable()
                        .list()
                        .forEach(job -> engine.getManagementService().executeJob(job.getId())));
    }

    private void time() {
        take(RightToChallenge.SEND_TIMING_NOTICE, Map.of());
    }

    private void propose() {
        take(EoiDecision.PROPOSE, Map.of());
    }

    private void accept() {
        propose();
        Map<String, Object> variables =
                new HashMap<>(clock("procurement", PROCUREMENT_DUE, ClockRule.EOI_PROCUREMENT_START));
        variables.putAll(
                Map.of(EoiDecision.CONFIRMED, true, EoiDecision.MODIFIED, false, RightToChallenge.ACCEPTED, true));
        take(EoiDecision.CONFIRM, variables);
    }

    private void offer() {
        propose();
        take(EoiDecision.CONFIRM, Map.of(EoiDecision.CONFIRMED, true, EoiDecision.MODIFIED, true));
    }

    private void withdraw() {
        engine.getRuntimeService()
                .createMessageCorrelation(RightToChallenge.WITHDRAWN)
                .processInstanceId(instance.getId())
                .correlate();
    }

    private void assertEndedBy(String end) {
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .isZero();
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .activityId(end)
                        .finished()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void anAcceptedChallengeEndsWhenTheProcurementStarts() {
        time();
        accept();
        assertThat(waiting().getDueDate()).isEqualTo(Date.from(PROCUREMENT_DUE));
        take(RightToChallenge.START_PROCUREMENT, Map.of());
        assertEndedBy("End_ProcurementStarted");
        assertThat(told).isEmpty();
    }

    @Test
    void aRejectedChallengeEnds() {
        time();
        propose();
        take(
                EoiDecision.CONFIRM,
                Map.of(EoiDecision.CONFIRMED, true, EoiDecision.MODIFIED, false, RightToChallenge.ACCEPTED, false));
        assertEndedBy("End_EoiRejected");
    }

    @Test
    void whatIsSentBackIsProposedAnew() {
        time();
        propose();
        take(EoiDecision.CONFIRM, Map.of(EoiDecision.CONFIRMED, false));
        assertThat(waiting().getTaskDefinitionKey()).isEqualTo(EoiDecision.PROPOSE);
        accept();
        assertThat(waiting().getTaskDefinitionKey()).isEqualTo(RightToChallenge.START_PROCUREMENT);
    }

    @Test
    void aModificationWaitsForTheBodyAndIsAcceptedWithItsConsent() {
        time();
        offer();
        assertThat(waiting().getTaskDefinitionKey()).isEqualTo(EoiDecision.ANSWER);
        assertThat(waiting().getDueDate()).isEqualTo(Date.from(DECISION_DUE));
        for (String seat : List.of("libraries:OWNER", "libraries:EDITOR")) {
            assertThat(engine.getTaskService()
                            .createTaskQuery()
                            .taskCandidateGroup(seat)
                            .taskId(waiting().getId())
                            .count())
                    .isEqualTo(1);
        }
        Map<String, Object> variables =
                new HashMap<>(clock("procurement", PROCUREMENT_DUE, ClockRule.EOI_PROCUREMENT_START));
        variables.putAll(Map.of(EoiDecision.AGREED, true, RightToChallenge.ACCEPTED, true));
        take(EoiDecision.ANSWER, variables);
        assertThat(waiting().getTaskDefinitionKey()).isEqualTo(RightToChallenge.START_PROCUREMENT);
    }

    @Test
    void aDeclinedModificationLeavesTheDecisionOwed() {
        time();
        offer();
        take(EoiDecision.ANSWER, Map.of(EoiDecision.AGREED, false));
        assertThat(waiting().getTaskDefinitionKey()).isEqualTo(EoiDecision.PROPOSE);
    }

    @Test
    void remindsTellsAndEscalatesTheNoticeOfTimingAndItCanStillBeSent() {
        goTo(TIMING_DUE.minus(8, ChronoUnit.DAYS));
        assertThat(told).isEmpty();
        goTo(TIMING_DUE.minus(6, ChronoUnit.DAYS));
        assertThat(told).containsExactly(ClockRule.EOI_TIMING_NOTICE);
        goTo(TIMING_DUE);
        assertThat(told).hasSize(1);
        goTo(TIMING_DUE.plusSeconds(1));
        assertThat(told).hasSize(2);
        goTo(TIMING_DUE.plus(8, ChronoUnit.DAYS));
        assertThat(told).hasSize(3).containsOnly(ClockRule.EOI_TIMING_NOTICE);
        time();
        assertThat(waiting().getTaskDefinitionKey()).isEqualTo(EoiDecision.PROPOSE);
    }

    @Test
    void remindsTellsAndEscalatesTheDecisionWhateverItWaitsFor() {
        time();
        propose();
        goTo(DECISION_DUE.minus(6, ChronoUnit.DAYS));
        take(EoiDecision.CONFIRM, Map.of(EoiDecision.CONFIRMED, true, EoiDecision.MODIFIED, true));
        goTo(DECISION_DUE.plusSeconds(1));
        take(EoiDecision.ANSWER, Map.of(EoiDecision.AGREED, false));
        goTo(DECISION_DUE.plus(8, ChronoUnit.DAYS));
        assertThat(told).containsExactly(ClockRule.EOI_DECISION, ClockRule.EOI_DECISION, ClockRule.EOI_DECISION);
        accept();
        assertThat(waiting().getTaskDefinitionKey()).isEqualTo(RightToChallenge.START_PROCUREMENT);
    }

    @Test
    void remindsTellsAndEscalatesTheBeginningOfTheProcurement() {
        time();
        accept();
        goTo(PROCUREMENT_DUE.minus(13, ChronoUnit.DAYS));
        goTo(PROCUREMENT_DUE.plusSeconds(1));
        goTo(PROCUREMENT_DUE.plus(8, ChronoUnit.DAYS));
        assertThat(told)
                .containsExactly(
                        ClockRule.EOI_PROCUREMENT_START,
                        ClockRule.EOI_PROCUREMENT_START,
                        ClockRule.EOI_PROCUREMENT_START);
        take(RightToChallenge.START_PROCUREMENT, Map.of());
        assertEndedBy("End_ProcurementStarted");
    }

    @Test
    void nothingIsToldAfterTheStepWasTaken() {
        time();
        goTo(TIMING_DUE.plus(8, ChronoUnit.DAYS));
        accept();
        goTo(DECISION_DUE.plus(8, ChronoUnit.DAYS));
        take(RightToChallenge.START_PROCUREMENT, Map.of());
        goTo(PROCUREMENT_DUE.plus(8, ChronoUnit.DAYS));
        assertThat(told).isEmpty();
    }

    @Test
    void aWithdrawalEndsItAtEveryStep() {
        withdraw();
        assertEndedBy("End_EoiWithdrawn");
        List<Runnable> ways = List.of(
                this::time,
                () -> {
                    time();
                    propose();
                },
                () -> {
                    time();
                    offer();
                },
                () -> {
                    time();
                    accept();
                });
        for (Runnable way : ways) {
            receive();
            way.run();
            withdraw();
            assertEndedBy("End_EoiWithdrawn");
            assertThat(engine.getTaskService()
                            .createTaskQuery()
                            .processInstanceBusinessKey(instance.getBusinessKey())
                            .count())
                    .isZero();
        }
    }

    @Test
    void theStepsWaitForTheCouncilsOfficers() {
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskCandidateGroup("ashcombe:COMMISSIONING")
                        .processInstanceId(instance.getId())
                        .count())
                .isEqualTo(1);
        assertThat(waiting().getDueDate()).isEqualTo(Date.from(TIMING_DUE));
    }
}
