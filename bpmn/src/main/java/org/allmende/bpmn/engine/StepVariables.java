package org.allmende.bpmn.engine;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

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

    UUID caseId() {
        return UUID.fromString((String) execution.getVariable("caseId"));
    }

    String title() {
        return (String) execution.getVariable("title");
    }
}
