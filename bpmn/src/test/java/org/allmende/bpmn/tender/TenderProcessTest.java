package org.allmende.bpmn.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import org.allmende.bpmn.engine.WaitingTimer;
import org.allmende.tender.TerminationReason;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every flow of {@code Tender.bpmn} in a real engine; what it calls is played by one-step processes. */
class TenderProcessTest {

    private static final Instant DRAFTED = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-12-07T12:00:00Z");
    private static final Set<String> TAKEN = new HashSet<>();
    private static final Map<Object, Object> BEANS = new HashMap<>();

    private static ProcessEngine engine;

    private final String subject = UUID.randomUUID().toString();

    @BeforeAll
    static void startEngine() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:tender-process");
        configuration.setProcessEngineName("tender-process");
        configuration.setJobExecutorActivate(false);
        configuration.setExpressionManager(new JuelExpressionManager(BEANS));
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Flows())));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("Tender.bpmn")
                .addModelInstance("BidOpeningAndEvaluation.bpmn", oneStep("BidOpeningAndEvaluation"))
                .addModelInstance("Award.bpmn", oneStep("Award"))
                .addModelInstance("TenderPhases.bpmn", oneStep("TenderPhases"))
                .addClasspathResource("TenderPublication.bpmn")
                .deploy();
    }

    private static BpmnModelInstance oneStep(String key) {
        return Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("Task_" + key)
                .endEvent()
                .done();
    }

    @AfterAll
    static void everyFlowWasTaken() {
        engine.close();
        Set<String> all = Bpmn.readModelFromStream(TenderProcessTest.class.getResourceAsStream("/Tender.bpmn"))
                .getModelElementsByType(SequenceFlow.class)
                .stream()
                .map(SequenceFlow::getId)
                .collect(Collectors.toSet());
        assertThat(TAKEN).containsAll(all);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void leadsFromDraftToAward() {
        published(2);
        passDeadline();
        assertThat(waitingIn("BidOpeningAndEvaluation")).isEqualTo("Task_BidOpeningAndEvaluation");
        complete("BidOpeningAndEvaluation", Map.of(TenderProcess.ADMISSIBLE_COUNT, 1));
        assertThat(waitingIn("Award")).isEqualTo("Task_Award");
        complete("Award", Map.of());
        assertThat(endedIn()).isEqualTo("Event_TenderAwarded");
    }

    @Test
    void leadsFromRequestsToParticipateToAShortlistInsteadOfAnAward() {
        BEANS.put("closeTender", closing(2));
        publish(true);
        passDeadline();
        complete("BidOpeningAndEvaluation", Map.of(TenderProcess.ADMISSIBLE_COUNT, 2));
        assertThat(waitingIn("Award")).isNull();
        assertThat(waitingIn("TenderPhases")).isEqualTo("Task_TenderPhases");
        complete("TenderPhases", Map.of());
        assertThat(endedIn()).isEqualTo("Event_FinalTendersEnded");
    }

    @Test
    void endsWhereNoRequestToParticipateMayBeConsidered() {
        BEANS.put("closeTender", closing(1));
        BEANS.put("terminateTender", (JavaDelegate) execution -> {});
        publish(true);
        passDeadline();
        complete("BidOpeningAndEvaluation", Map.of(TenderProcess.ADMISSIBLE_COUNT, 0));
        runJobs();
        assertThat(endedIn()).isEqualTo("Event_TenderUnsuccessful");
    }

    @Test
    void waitsUntilTheSecondAfterTheDeadline() {
        published(1);
        ClockUtil.setCurrentTime(Date.from(DEADLINE));
        assertThat(dueJobs()).isEmpty();
        ClockUtil.setCurrentTime(Date.from(DEADLINE.plusSeconds(1)));
        assertThat(dueJobs()).hasSize(1);
    }

    @Test
    void waitsForTheLaterDeadlineOnceItHasMoved() {
        Instant later = DEADLINE.plus(Duration.ofDays(3));
        published(0);
        assertThat(move(later)).isTrue();
        passDeadline();
        assertThat(dueJobs()).isEmpty();
        ClockUtil.setCurrentTime(Date.from(later));
        assertThat(dueJobs()).isEmpty();
        ClockUtil.setCurrentTime(Date.from(later.plusSeconds(1)));
        runJobs();
        assertThat(endedIn()).isEqualTo("Event_TenderUnsuccessful");
    }

    @Test
    void doesNotWaitAgainOnceTheTimerHasFound() {
        published(2);
        passDeadline();
        assertThat(move(DEADLINE.plus(Duration.ofDays(3)))).isFalse();
    }

    private boolean move(Instant later) {
        return WaitingTimer.follow(
                engine, TenderProcess.KEY, subject, TenderProcess.DEADLINE, TenderProcess.until("Library", later));
    }

    @Test
    void endsWithoutAnyBid() {
        published(0);
        passDeadline();
        assertThat(endedIn()).isEqualTo("Event_TenderUnsuccessful");
        assertThat(TerminateTenderStep.reason(0)).isEqualTo(TerminationReason.NO_BIDS);
    }

    @Test
    void endsWhereNoBidIsAdmissible() {
        published(2);
        passDeadline();
        complete("BidOpeningAndEvaluation", Map.of(TenderProcess.ADMISSIBLE_COUNT, 0));
        runJobs();
        assertThat(endedIn()).isEqualTo("Event_TenderUnsuccessful");
        assertThat(TerminateTenderStep.reason(2)).isEqualTo(TerminationReason.NO_ADMISSIBLE_BID);
    }

    @Test
    void theClosingWaitsForTheDecisionOnAnOutageAndThenForTheNewDeadline() {
        waitsForADecision();
        Instant later = DEADLINE.plus(Duration.ofDays(1));
        decided();
        engine.getRuntimeService()
                .setVariables(
                        instance(),
                        Map.of("deadline", Date.from(later), "closesAt", Date.from(TenderProcess.closesAt(later))));
        dueJobs().forEach(job -> engine.getManagementService().recalculateJobDuedate(job.getId(), false));
        runJobs();
        assertThat(dueJobs()).isEmpty();
        assertThat(waitingIn("BidOpeningAndEvaluation")).isNull();
        passDeadline(1, later);
        assertThat(waitingIn("BidOpeningAndEvaluation")).isEqualTo("Task_BidOpeningAndEvaluation");
    }

    @Test
    void whereTheDeadlineStaysTheTenderIsClosedAtOnce() {
        waitsForADecision();
        BEANS.put("closeTender", closing(1));
        decided();
        runJobs();
        assertThat(waitingIn("BidOpeningAndEvaluation")).isEqualTo("Task_BidOpeningAndEvaluation");
    }

    @Test
    void canBeCancelledWhileTheClosingWaits() {
        waitsForADecision();
        cancel();
        assertThat(endedIn()).isEqualTo("Event_CaseEnded");
    }

    private void waitsForADecision() {
        BEANS.put("closeTender", (JavaDelegate) execution -> execution.setVariable(TenderProcess.CLOSING_WAITS, true));
        publish();
        passDeadline();
        assertThat(engine.getRuntimeService().getActiveActivityIds(instance()))
                .containsExactly("Event_DisturbanceDecided");
        assertThat(waitingIn("BidOpeningAndEvaluation")).isNull();
    }

    private void decided() {
        engine.getRuntimeService()
                .createMessageCorrelation(TenderProcess.DISTURBANCE_DECIDED)
                .processInstanceId(instance())
                .correlate();
    }

    private void passDeadline(int bids, Instant deadline) {
        BEANS.put("closeTender", closing(bids));
        ClockUtil.setCurrentTime(Date.from(deadline.plusSeconds(2)));
        runJobs();
    }

    private static JavaDelegate closing(int bids) {
        return execution -> {
            execution.setVariable(TenderProcess.CLOSING_WAITS, false);
            execution.setVariable(TenderProcess.BID_COUNT, bids);
        };
    }

    @Test
    void isPreparedAnewWhereTheSecondOfficerSendsItBack() {
        start();
        propose();
        assertThat(waitingIn(TenderProcess.KEY)).isNull();
        complete(TenderPublicationProcess.KEY, Map.of(TenderPublicationProcess.PUBLISHED, false));
        assertThat(waitingIn(TenderProcess.KEY)).isEqualTo(TenderProcess.PREPARE);
        propose();
        assertThat(waitingIn(TenderPublicationProcess.KEY)).isEqualTo(TenderPublicationProcess.PUBLISH);
        cancel();
    }

    @Test
    void canBeCancelledWhileItWaitsForTheSecondOfficer() {
        start();
        propose();
        cancel();
        assertThat(endedIn()).isEqualTo("Event_CaseEnded");
        assertThat(waitingIn(TenderPublicationProcess.KEY)).isNull();
    }

    @Test
    void canBeCancelledAsADraft() {
        start();
        cancel();
        assertThat(endedIn()).isEqualTo("Event_CaseEnded");
    }

    @Test
    void canBeCancelledWhileBidsAreBeingEvaluated() {
        published(2);
        passDeadline();
        cancel();
        assertThat(endedIn()).isEqualTo("Event_CaseEnded");
        assertThat(waitingIn("BidOpeningAndEvaluation")).isNull();
    }

    @Test
    void triesAgainWhereTheClosingIsRefusedAndThenTellsAPerson() {
        BEANS.put("closeTender", (JavaDelegate) execution -> {
            throw new IllegalStateException("the deadline is not reached");
        });
        publish();
        ClockUtil.setCurrentTime(Date.from(DEADLINE.plusSeconds(2)));
        executeQuietly(dueJobs().get(0));
        executeQuietly(dueJobs().get(0));
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance())
                .singleResult();
        assertThat(job.getRetries()).isEqualTo(4);
        engine.getManagementService().setJobRetries(job.getId(), 1);
        ClockUtil.setCurrentTime(Date.from(DEADLINE.plus(Duration.ofHours(1))));
        executeQuietly(job);
        assertThat(engine.getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(instance())
                        .count())
                .isEqualTo(1);
    }

    private void start() {
        ClockUtil.setCurrentTime(Date.from(DRAFTED));
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        TenderProcess.KEY,
                        subject,
                        Map.of("councilId", UUID.randomUUID().toString()));
    }

    private void published(int bids) {
        BEANS.put("closeTender", closing(bids));
        BEANS.put("terminateTender", (JavaDelegate) execution -> {});
        publish();
    }

    private void publish() {
        publish(false);
    }

    private void publish(boolean forRequests) {
        start();
        propose();
        complete(TenderPublicationProcess.KEY, TenderPublicationProcess.published("Library", DEADLINE, forRequests));
    }

    private void propose() {
        complete(TenderProcess.KEY, TenderPublicationProcess.until("Library", DRAFTED.plus(Duration.ofDays(3))));
    }

    private void passDeadline() {
        ClockUtil.setCurrentTime(Date.from(DEADLINE.plusSeconds(2)));
        runJobs();
    }

    private void cancel() {
        engine.getRuntimeService()
                .createMessageCorrelation(TenderProcess.CANCELLED)
                .processInstanceId(instance())
                .correlate();
    }

    private String instance() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(TenderProcess.KEY)
                .processInstanceBusinessKey(subject)
                .singleResult()
                .getId();
    }

    private List<Job> dueJobs() {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance())
                .executable()
                .list();
    }

    private void runJobs() {
        List<Job> jobs =
                engine.getManagementService().createJobQuery().executable().list();
        while (!jobs.isEmpty()) {
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
            jobs = engine.getManagementService().createJobQuery().executable().list();
        }
    }

    private static void executeQuietly(Job job) {
        try {
            engine.getManagementService().executeJob(job.getId());
        } catch (RuntimeException expected) {
            assertThat(expected).hasMessageContaining("deadline");
        }
    }

    private void complete(String key, Map<String, Object> variables) {
        String task = engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey(key)
                .processInstanceBusinessKey(subject)
                .singleResult()
                .getId();
        engine.getTaskService().complete(task, variables);
    }

    private String waitingIn(String key) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processDefinitionKey(key)
                .processInstanceBusinessKey(subject)
                .list()
                .stream()
                .map(task -> task.getTaskDefinitionKey())
                .findFirst()
                .orElse(null);
    }

    private String endedIn() {
        String instance = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(TenderProcess.KEY)
                .processInstanceBusinessKey(subject)
                .finished()
                .singleResult()
                .getId();
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .list()
                .stream()
                .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
                .map(activity -> activity.getActivityId())
                .collect(Collectors.joining(", "));
    }

    /** Notes each flow that is taken. */
    private static final class Flows extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
            String id = element.attribute("id");
            transition.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> TAKEN.add(id));
        }
    }
}
