package org.allmende.bpmn.engine;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** What every process carries of its case, and no more. */
record StepVariables(DelegateExecution execution) {

    String processKey() {
        return execution
                .getProcessDefinitionId()
                .substring(0, execution.getProcessDefinitionId().indexOf(':'));
    }

    /** The subject: the business key, which called processes share. */
    UUID subject() {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    String reference() {
        return (String) execution.getVariable("reference");
    }

    /** Null: no case has been opened yet. */
    @Nullable
    UUID caseId() {
        String id = (String) execution.getVariable("caseId");
        return id == null ? null : UUID.fromString(id);
    }

    String title() {
        return (String) execution.getVariable("title");
    }
}
