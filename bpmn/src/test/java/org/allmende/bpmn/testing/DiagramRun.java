package org.allmende.bpmn.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.bpmn.engine.WaitingTimer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** One diagram in a real engine in memory, which remembers the sequence flows that were taken. */
public final class DiagramRun implements AutoCloseable {

    private final String key;
    private final ProcessEngine engine;
    private final Set<String> taken = new HashSet<>();

    /** @param beans what the diagram's expressions call */
    public DiagramRun(String key, Map<Object, Object> beans) {
        this.key = key;
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + key);
        configuration.setProcessEngineName(key);
        configuration.setJobExecutorActivate(false);
        configuration.setDefaultNumberOfRetries(3);
        configuration.setBeans(new HashMap<>(beans));
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new Recorder())));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource(key + ".bpmn")
                .deploy();
    }

    private final class Recorder extends AbstractBpmnParseListener {
        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
            transition.addListener(
                    ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> taken.add(transition.getId()));
        }
    }

    public void start(String subject, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put("subjectId", subject);
        engine.getRuntimeService().startProcessInstanceByKey(key, subject, all);
    }

    public List<Task> waiting(String subject) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(subject)
                .list();
    }

    /** Ids of the tasks that wait, each as often as it does. */
    public List<String> steps(String subject) {
        return waiting(subject).stream().map(Task::getTaskDefinitionKey).toList();
    }

    /** Who may take it. */
    public List<String> seats(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    public void message(String subject, String name) {
        engine.getRuntimeService()
                .createMessageCorrelation(name)
                .processInstanceBusinessKey(subject)
                .correlate();
    }

    public void complete(Task task, Map<String, Object> variables) {
        engine.getTaskService().complete(task.getId(), variables);
    }

    /** Sets the engine's clock; what is due then waits until it is run. */
    public void at(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Something happened that the process listens for. */
    public void message(String subject, String message, Map<String, Object> variables) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(subject)
                .setVariables(variables)
                .correlate();
    }

    /** What a timer counts to has moved; whether it waited. */
    public boolean moveTimer(String subject, String event, Map<String, Object> variables) {
        return WaitingTimer.follow(engine, key, subject, event, variables);
    }

    /** As {@link #runDueAt}, and what becomes due by it, until nothing is. */
    public void runAllDueAt(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
        while (engine.getManagementService().createJobQuery().executable().count() > 0) {
            runDueAt(instant);
        }
    }

    /** Ids of the events and messages that are waited for. */
    public List<String> activeOf(String subject) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instanceOf(subject))
                .unfinished()
                .list()
                .stream()
                .filter(activity -> activity.getActivityType().matches("receiveTask|intermediate.*"))
                .map(activity -> activity.getActivityId())
                .toList();
    }

    /** Ids of the end events that were reached. */
    public List<String> endsOf(String subject) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instanceOf(subject))
                .list()
                .stream()
                .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
                .map(activity -> activity.getActivityId())
                .toList();
    }

    private String instanceOf(String subject) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(subject)
                .singleResult()
                .getId();
    }

    /** Moves the engine's clock and runs what is due, once; a step that refuses leaves its job waiting. */
    public void runDueAt(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
        List<Job> due =
                engine.getManagementService().createJobQuery().executable().list();
        due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    public boolean isRunning(String subject) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(subject)
                        .count()
                > 0;
    }

    public Object lastValue(String subject, String variable) {
        return Objects.requireNonNull(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(engine.getHistoryService()
                                .createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(subject)
                                .singleResult()
                                .getId())
                        .variableName(variable)
                        .singleResult())
                .getValue();
    }

    /** Flows of the diagram that no test has taken. */
    public Set<String> untaken() {
        Set<String> all = Bpmn.readModelFromStream(DiagramRun.class.getResourceAsStream("/" + key + ".bpmn"))
                .getModelElementsByType(SequenceFlow.class)
                .stream()
                .map(SequenceFlow::getId)
                .collect(Collectors.toSet());
        all.removeAll(taken);
        return all;
    }

    @Override
    public void close() {
        ClockUtil.reset();
        engine.close();
    }
}
