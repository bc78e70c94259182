package org.allmende.bpmn.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.allmende.identity.PersonId;
import org.allmende.shared.Id;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * Moves processes as the domain tells: starts them, completes the step that a use case has taken, correlates a message.
 * All in the use case's transaction: where the step is not waiting, domain and process disagree and both roll back.
 */
@ApplicationScoped
public class Steps {

    private static final String SUBJECT = "subjectId";

    @Inject
    private Engine engine;

    /**
     * @param variables ids, dates and decisions only; among them {@code reference} and {@code title}, and {@code caseId} where
     *     there is one
     */
    public void start(String processKey, Id subject, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put(SUBJECT, businessKey(subject));
        engine.get().getRuntimeService().startProcessInstanceByKey(processKey, businessKey(subject), all);
    }

    /** The step was taken. */
    public void complete(String processKey, Id subject, String taskId, Map<String, Object> variables) {
        completeOnly(waiting(processKey, subject, taskId), processKey, subject, taskId, variables);
    }

    /** The step of one named person was taken; others may still have theirs. */
    public void completeFor(
            String processKey, Id subject, String taskId, PersonId person, Map<String, Object> variables) {
        TaskQuery theirs =
                waiting(processKey, subject, taskId).taskAssignee(person.value().toString());
        completeOnly(theirs, processKey, subject, taskId, variables);
    }

    /** The step of one seat, {@code <organisation>:<role>}, was taken; other seats may still have theirs. */
    public void completeSeat(String processKey, Id subject, String taskId, String seat, Map<String, Object> variables) {
        TaskQuery theirs = waiting(processKey, subject, taskId).taskCandidateGroup(seat);
        completeOnly(theirs, processKey, subject, taskId, variables);
    }

    /** Whether that step waits: for acts that may come early or twice and then change nothing in the process. */
    public boolean isWaiting(String processKey, Id subject, String taskId) {
        return waiting(processKey, subject, taskId).count() > 0;
    }

    /** Something happened that the process listens for at this point. */
    public void message(String processKey, Id subject, String message) {
        message(processKey, subject, message, Map.of());
    }

    /** As {@link #message(String, Id, String)}, with what the process needs to know of it. */
    public void message(String processKey, Id subject, String message, Map<String, Object> variables) {
        String instance = engine.get()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(businessKey(subject))
                .active()
                .singleResult()
                .getId();
        engine.get()
                .getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceId(instance)
                .setVariables(variables)
                .correlate();
    }

    /** Whether the process listens for that message at this point. */
    public boolean isWaitingFor(String processKey, Id subject, String message) {
        return engine.get()
                        .getRuntimeService()
                        .createExecutionQuery()
                        .processDefinitionKey(processKey)
                        .processInstanceBusinessKey(businessKey(subject))
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    /**
     * What a timer counts to has moved: the process learns it, and the timer of that event follows.
     *
     * @return whether the timer waited there
     */
    public boolean moveTimer(String processKey, Id subject, String event, Map<String, Object> variables) {
        return WaitingTimer.follow(engine.get(), processKey, businessKey(subject), event, variables);
    }

    /** What the process carries of its case is different now. */
    public void learn(String processKey, Id subject, Map<String, Object> variables) {
        String instance = engine.get()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(businessKey(subject))
                .singleResult()
                .getId();
        engine.get().getRuntimeService().setVariables(instance, variables);
    }

    /** Whether that process runs for the subject. */
    public boolean isRunning(String processKey, Id subject) {
        return engine.get()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(processKey)
                        .processInstanceBusinessKey(businessKey(subject))
                        .count()
                > 0;
    }

    /** Whether the diagram by which the subject's process runs has that element: those that began before a change keep theirs. */
    public boolean knows(String processKey, Id subject, String element) {
        String definition = engine.get()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(businessKey(subject))
                .singleResult()
                .getProcessDefinitionId();
        return engine.get()
                        .getRepositoryService()
                        .getBpmnModelInstance(definition)
                        .getModelElementById(element)
                != null;
    }

    private TaskQuery waiting(String processKey, Id subject, String taskId) {
        return engine.get()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey(subject))
                .processDefinitionKey(processKey)
                .taskDefinitionKey(taskId);
    }

    private void completeOnly(
            TaskQuery query, String processKey, Id subject, String taskId, Map<String, Object> variables) {
        List<Task> tasks = query.list();
        if (tasks.size() != 1) {
            throw new IllegalStateException("%s of %s %s waits %d times instead of once"
                    .formatted(taskId, processKey, businessKey(subject), tasks.size()));
        }
        engine.get().getTaskService().complete(tasks.get(0).getId(), variables);
    }

    private static String businessKey(Id subject) {
        return subject.value().toString();
    }
}
