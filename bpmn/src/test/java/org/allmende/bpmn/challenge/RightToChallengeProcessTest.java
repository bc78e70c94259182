package org.allmende.bpmn.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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

    private static final String DIAGRAM = "RightToChallenge.bpmn";
    private static final Instant RECEIVED = Instant.parse("2027-06-16T13:32:00Z");
    private static final Instant TIMING_DUE = Instant.parse("2027-07-15T22:59:59Z");
    private static final Instant DECISION_DUE = Instant.parse("2027-10-14T22:59:59Z");

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
        JavaDelegate teller = execution -> told.add(TellOverdueClockStep.clockOf(execution.getCurrentActivityId()));
        configuration.setBeans(new HashMap<>(Map.of("tellOverdueClock", teller)));
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new FlowRecorder())));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource(DIAGRAM)
                .deploy();
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
        Set<String> all = Bpmn.readModelFromStream(getClass().getClassLoader().getResourceAsStream(DIAGRAM))
                .getModelElementsByType(SequenceFlow.class)
                .stream()
                .map(SequenceFlow::getId)
                .collect(Collectors.toSet());
        engine.close();
        assertThat(flowsTaken).containsExactlyInAnyOrderElementsOf(all);
    }

    @BeforeEach
    void receive() {
        told.clear();
        ClockUtil.setCurrentTime(Date.from(RECEIVED));
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        RightToChallenge.KEY,
                        UUID.randomUUID().toString(),
                        Map.of(
                                "councilId",
                                "ashcombe",
                                RightToChallenge.TIMING_DUE,
                                Date.from(TIMING_DUE),
                                RightToChallenge.DECISION_DUE,
                                Date.from(DECISION_DUE),
                                RightToChallenge.TIMING_OVER,
                                Date.from(TIMING_DUE.plusMillis(1)),
                                RightToChallenge.DECISION_OVER,
                                Date.from(DECISION_DUE.plusMillis(1))));
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    private Task waiting() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
    }

    private void take(String step, Map<String, Object> variables) {
        assertThat(waiting().getTaskDefinitionKey()).isEqualTo(step);
        engine.getTaskService().complete(waiting().getId(), variables);
    }

    private void goTo(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
        engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .executable()
                .list()
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    private void accept() {
        take(
                RightToChallenge.DECIDE,
                Map.of(
                        RightToChallenge.ACCEPTED,
                        true,
                        RightToChallenge.PROCUREMENT_DUE,
                        Date.from(DECISION_DUE.plusSeconds(86_400))));
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
        take(RightToChallenge.SEND_TIMING_NOTICE, Map.of());
        accept();
        assertThat(waiting().getDueDate()).isAfter(Date.from(DECISION_DUE));
        take(RightToChallenge.START_PROCUREMENT, Map.of());
        assertEndedBy("End_ProcurementStarted");
        assertThat(told).isEmpty();
    }

    @Test
    void aRejectedChallengeEnds() {
        take(RightToChallenge.SEND_TIMING_NOTICE, Map.of());
        take(RightToChallenge.DECIDE, Map.of(RightToChallenge.ACCEPTED, false));
        assertEndedBy("End_EoiRejected");
    }

    @Test
    void aLateNoticeIsToldAndCanStillBeSent() {
        goTo(TIMING_DUE.minusSeconds(1));
        assertThat(told).isEmpty();
        goTo(TIMING_DUE.plusSeconds(1));
        assertThat(told).containsExactly(ClockRule.EOI_TIMING_NOTICE);
        take(RightToChallenge.SEND_TIMING_NOTICE, Map.of());
        assertThat(waiting().getTaskDefinitionKey()).isEqualTo(RightToChallenge.DECIDE);
    }

    @Test
    void aLateDecisionIsToldAndStillOwed() {
        take(RightToChallenge.SEND_TIMING_NOTICE, Map.of());
        goTo(DECISION_DUE.plusSeconds(1));
        assertThat(told).containsExactly(ClockRule.EOI_DECISION);
        accept();
        assertThat(waiting().getTaskDefinitionKey()).isEqualTo(RightToChallenge.START_PROCUREMENT);
    }

    @Test
    void aWithdrawalEndsItAtEveryStep() {
        withdraw();
        assertEndedBy("End_EoiWithdrawn");
        receive();
        take(RightToChallenge.SEND_TIMING_NOTICE, Map.of());
        withdraw();
        assertEndedBy("End_EoiWithdrawn");
        receive();
        take(RightToChallenge.SEND_TIMING_NOTICE, Map.of());
        accept();
        withdraw();
        assertEndedBy("End_EoiWithdrawn");
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
