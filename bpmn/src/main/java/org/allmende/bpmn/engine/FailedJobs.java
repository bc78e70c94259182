package org.allmende.bpmn.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allmende.worklist.Incident;
import org.allmende.worklist.Incidents;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/** The engine's jobs that have failed for good. An incident of a called process is listed once, where it happened. */
@ApplicationScoped
public class FailedJobs implements Incidents {

    private static final int RETRIES = 3;
    private static final String FAILED_JOB = "failedJob";

    @Inject
    private Engine engine;

    @Override
    public List<Incident> list() {
        return engine
                .get()
                .getRuntimeService()
                .createIncidentQuery()
                .incidentType(FAILED_JOB)
                .orderByIncidentTimestamp()
                .asc()
                .list()
                .stream()
                .filter(incident -> incident.getConfiguration() != null)
                .map(this::incident)
                .toList();
    }

    @Override
    public void retry(String id) {
        ManagementService jobs = engine.get().getManagementService();
        if (jobs.createJobQuery().jobId(id).count() > 0) {
            jobs.setJobDuedate(id, ClockUtil.getCurrentTime());
            jobs.setJobRetries(id, RETRIES);
        }
    }

    private Incident incident(org.camunda.bpm.engine.runtime.Incident failed) {
        String definition = Objects.requireNonNullElse(failed.getProcessDefinitionId(), "");
        return new Incident(
                failed.getConfiguration(),
                definition.replaceFirst(":.*$", ""),
                failed.getActivityId(),
                variable(failed, "reference"),
                variable(failed, "title"),
                failed.getIncidentTimestamp().toInstant(),
                failed.getIncidentMessage());
    }

    private @Nullable String variable(org.camunda.bpm.engine.runtime.Incident failed, String name) {
        RuntimeService runtime = engine.get().getRuntimeService();
        return Optional.ofNullable(failed.getProcessInstanceId())
                .map(instance -> (String) runtime.getVariable(instance, name))
                .orElse(null);
    }
}
