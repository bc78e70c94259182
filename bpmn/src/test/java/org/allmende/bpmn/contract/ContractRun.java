package org.allmende.bpmn.contract;

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
import java.util.stream.Stream;
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
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** A contract with its milestones in a real engine; the domain's answers are given by the test. */
public final class ContractRun implements AutoCloseable {

    public static final Instant SIGNED = Instant.parse("2026-03-12T09:00:00Z");
    public static final Instant DUE = Instant.parse("2026-10-31T23:59:59Z");

    private final ProcessEngine engine;
    private final Set<String> taken = new HashSet<>();
    private final Map<Object, Object> beans = new HashMap<>();
    private List<String> milestones = List.of();
    private String contract = "";
    private int missed;

    public ContractRun(String name) {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + name);
        configuration.setProcessEngineName(name);
        configuration.setJobExecutorActivate(false);
        configuration.setExpressionManager(new JuelExpressionManager(beans));
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Flows())));
        beans.put("contractMilestones", new Answers());
        beans.put("completeContract", (JavaDelegate) execution -> {});
        beans.put("markMilestoneMissed", (JavaDelegate) execution -> missed++);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("Contract.bpmn")
                .addClasspathResource("Milestone.bpmn")
                .deploy();
    }

    public void drafted(int milestoneCount) {
        ClockUtil.setCurrentTime(Date.from(SIGNED));
        missed = 0;
        contract = UUID.randomUUID().toString();
        milestones = Stream.generate(() -> UUID.randomUUID().toString())
                .limit(milestoneCount)
                .toList();
        Map<String, Object> variables = new HashMap<>();
        List.of("reference", "caseId", "councilId", "providerId", "title")
                .forEach(name -> variables.put(name, UUID.randomUUID().toString()));
        variables.put("subjectId", contract);
        engine.getRuntimeService().startProcessInstanceByKey(ContractProcess.KEY, contract, variables);
    }

    public void offered(int milestoneCount) {
        drafted(milestoneCount);
        complete(ContractProcess.PREPARE, Map.of("signBy", Date.from(SIGNED)));
    }

    public void concluded(int milestoneCount) {
        offered(milestoneCount);
        complete(ContractProcess.SIGN_FOR_PROVIDER, Map.of(ContractProcess.FOR_PROVIDER, true));
        complete(ContractProcess.SIGN_FOR_COUNCIL, Map.of(ContractProcess.FOR_COUNCIL, true));
    }

    public void complete(String task, Map<String, Object> variables) {
        completeOf(contract, task, variables);
    }

    public void completeOf(int milestone, String task, Map<String, Object> variables) {
        completeOf(milestones.get(milestone), task, variables);
    }

    private void completeOf(String subject, String task, Map<String, Object> variables) {
        Task waiting = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(subject)
                .taskDefinitionKey(task)
                .singleResult();
        engine.getTaskService().complete(waiting.getId(), variables);
    }

    public Set<String> waiting() {
        return waitingFor(contract);
    }

    public Set<String> waitingOf(int milestone) {
        return waitingFor(milestones.get(milestone));
    }

    private Set<String> waitingFor(String subject) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(subject).list().stream()
                .map(Task::getTaskDefinitionKey)
                .collect(Collectors.toSet());
    }

    public void message(String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(contract)
                .correlate();
    }

    public void messageOf(int milestone, String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(milestones.get(milestone))
                .correlate();
    }

    public void goTo(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
        List<Job> jobs = due();
        while (!jobs.isEmpty()) {
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
            jobs = due();
        }
    }

    private List<Job> due() {
        return engine.getManagementService().createJobQuery().executable().list();
    }

    /** How often it was said that a milestone is missed. */
    public int missed() {
        return missed;
    }

    public Set<String> endedIn() {
        return ended(contract);
    }

    public Set<String> endedInOf(int milestone) {
        return ended(milestones.get(milestone));
    }

    private Set<String> ended(String subject) {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(subject)
                .list()
                .stream()
                .flatMap(instance -> engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .finished()
                        .list()
                        .stream())
                .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
                .map(activity -> activity.getActivityId())
                .collect(Collectors.toSet());
    }

    public void assertEveryFlowTaken(String process) {
        Set<String> all = Bpmn.readModelFromStream(ContractRun.class.getResourceAsStream("/" + process + ".bpmn"))
                .getModelElementsByType(SequenceFlow.class)
                .stream()
                .map(flow -> process + "/" + flow.getId())
                .collect(Collectors.toSet());
        assertThat(taken).containsAll(all);
    }

    @Override
    public void close() {
        engine.close();
        ClockUtil.reset();
    }

    /** What the diagram asks the domain. */
    public final class Answers {

        public List<String> of(String contractId) {
            assertThat(contractId).isEqualTo(contract);
            return milestones;
        }

        public String reference(String milestoneId) {
            return "AL-K-2026-0001-M" + (milestones.indexOf(milestoneId) + 1);
        }

        public Date due(String milestoneId) {
            return Date.from(DUE);
        }

        public Date missedAfter(String milestoneId) {
            return Date.from(DUE.plusSeconds(1));
        }
    }

    private final class Flows extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
            String id = element.attribute("id");
            transition.addListener(
                    ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> taken.add(execution
                                    .getProcessDefinitionId()
                                    .substring(
                                            0,
                                            execution.getProcessDefinitionId().indexOf(':'))
                            + "/" + id));
        }
    }
}
