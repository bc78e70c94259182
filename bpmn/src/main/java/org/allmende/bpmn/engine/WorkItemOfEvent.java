package org.allmende.bpmn.engine;

import java.time.Instant;
import java.util.Date;
import org.allmende.worklist.WaitingStep;
import org.allmende.worklist.WorkItems;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.jspecify.annotations.Nullable;

/** Writes an event that waits, such as a deadline, into the work list: a turn that is nobody's task in the portal. */
final class WorkItemOfEvent implements ExecutionListener {

    private final WorkItems workItems;
    private final StepProperties properties;

    WorkItemOfEvent(WorkItems workItems, StepProperties properties) {
        this.workItems = workItems;
        this.properties = properties;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (EVENTNAME_END.equals(execution.getEventName())) {
            workItems.close(execution.getActivityInstanceId());
            return;
        }
        StepVariables variables = new StepVariables(execution);
        workItems.open(new WaitingStep(
                execution.getActivityInstanceId(),
                variables.processKey(),
                execution.getCurrentActivityId(),
                variables.subject(),
                variables.reference(),
                variables.caseId(),
                variables.title(),
                null,
                null,
                null,
                properties.get(StepProperties.TURN).orElse("NOBODY"),
                properties.get(StepProperties.CLOCK).orElse(null),
                null,
                due(execution)));
    }

    private @Nullable Instant due(DelegateExecution execution) {
        return properties
                .get(StepProperties.DUE)
                .map(name -> name.replaceAll("[${}]", ""))
                .map(execution::getVariable)
                .map(value -> Instant.ofEpochMilli(((Date) value).getTime()))
                .orElse(null);
    }
}
