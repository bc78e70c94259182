package org.allmende.bpmn.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.allmende.worklist.Incident;
import org.allmende.worklist.Incidents;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;

/** The engine's failed jobs as incidents that a person sees: each after its last retry, with its reason. */
@ApplicationScoped
public class FailedSteps implements Incidents {

    @Inject
    private Engine engine;

    @Override
    public List<Incident> list() {
        RuntimeService runtime = engine.get().getRuntimeService();
        return runtime
                .createIncidentQuery()
                .incidentType(org.camunda.bpm.engine.runtime.Incident.FAILED_JOB_HANDLER_TYPE)
                .list()
                .stream()
                .map(incident -> incident(incident, variables(runtime, incident.getProcessInstanceId())))
                .sorted(Comparator.comparing(Incident::since))
                .toList();
    }

    @Override
    public void retry(String id) {
        ManagementService management = engine.get().getManagementService();
        Job job = management.createJobQuery().jobId(id).singleResult();
        if (job != null) {
            management.setJobRetries(id, 1);
        }
    }

    private Incident incident(org.camunda.bpm.engine.runtime.Incident incident, Map<String, Object> variables) {
        String definition = incident.getProcessDefinitionId();
        return new Incident(
                incident.getConfiguration(),
                definition.substring(0, definition.indexOf(':')),
                incident.getActivityId(),
                text(variables, "reference"),
                text(variables, "title"),
                incident.getIncidentTimestamp().toInstant(),
                incident.getIncidentMessage());
    }

    private static Map<String, Object> variables(RuntimeService runtime, String processInstance) {
        return runtime.getVariables(processInstance, List.of("reference", "title"));
    }

    private static @Nullable String text(Map<String, Object> variables, String name) {
        return (String) variables.get(name);
    }
}
