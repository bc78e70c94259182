package org.allmende.bpmn.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The timer of an event that a process waits at, and that reads its instant from the process's variables. */
public final class WaitingTimer {

    private WaitingTimer() {}

    /**
     * Tells the process what it counts to now, and lets the timer follow.
     *
     * @return whether the timer waited there; if not, what is told is kept for the next time
     */
    public static boolean follow(
            ProcessEngine engine, String processKey, String subject, String event, Map<String, Object> variables) {
        ProcessInstance instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(subject)
                .singleResult();
        engine.getRuntimeService().setVariables(instance.getId(), variables);
        List<Job> timers = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(event)
                .timers()
                .list();
        timers.forEach(timer -> engine.getManagementService().recalculateJobDuedate(timer.getId(), false));
        return !timers.isEmpty();
    }
}
