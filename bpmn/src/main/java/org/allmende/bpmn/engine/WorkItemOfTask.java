package org.allmende.bpmn.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.allmende.identity.Role;
import org.allmende.worklist.WaitingStep;
import org.allmende.worklist.WorkItems;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;

/** Writes a user task into the work list: one row per role that may take it, or one for the named person. */
final class WorkItemOfTask implements TaskListener {

    private final WorkItems workItems;
    private final StepProperties properties;

    WorkItemOfTask(WorkItems workItems, StepProperties properties) {
        this.workItems = workItems;
        this.properties = properties;
    }

    @Override
    public void notify(DelegateTask task) {
        if (!EVENTNAME_CREATE.equals(task.getEventName())) {
            workItems.close(task.getId());
            return;
        }
        List<String> seats = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .sorted()
                .toList();
        if (task.getAssignee() != null || seats.isEmpty()) {
            workItems.open(step(task, task.getId(), null));
        }
        for (int i = 0; i < seats.size(); i++) {
            workItems.open(step(task, i == 0 ? task.getId() : task.getId() + ":" + i, seats.get(i)));
        }
    }

    private WaitingStep step(DelegateTask task, String engineRef, @Nullable String seat) {
        StepVariables variables = new StepVariables(task.getExecution());
        Date due = task.getDueDate();
        return new WaitingStep(
                engineRef,
                variables.processKey(),
                task.getTaskDefinitionKey(),
                variables.subject(),
                variables.reference(),
                variables.caseId(),
                variables.title(),
                seat == null ? null : UUID.fromString(seat.substring(0, seat.indexOf(':'))),
                seat == null ? null : Role.valueOf(seat.substring(seat.indexOf(':') + 1)),
                task.getAssignee() == null ? null : UUID.fromString(task.getAssignee()),
                properties.get(StepProperties.TURN).orElse("COUNCIL"),
                properties.get(StepProperties.CLOCK).orElse(null),
                link(task, variables.reference()),
                due == null ? null : Instant.ofEpochMilli(due.getTime()));
    }

    /** The page of the form key for the reference; a form key with an expression in it is the whole path. */
    private static @Nullable String link(DelegateTask task, String reference) {
        TaskDefinition definition = ((TaskEntity) task).getTaskDefinition();
        if (definition.getFormKey() == null) {
            return null;
        }
        if (!definition.getFormKey().isLiteralText()) {
            return (String) definition.getFormKey().getValue(task.getExecution());
        }
        return definition.getFormKey().getExpressionText() + "/" + reference;
    }
}
