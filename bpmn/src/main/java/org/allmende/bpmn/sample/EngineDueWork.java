package org.allmende.bpmn.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.allmende.bpmn.engine.Engine;
import org.allmende.sample.DueWork;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/** Lets the engine live through travelled time: its clock shifts too, and its due jobs run in their order. */
@ApplicationScoped
public class EngineDueWork implements DueWork {

    private static final Logger LOG = Logger.getLogger(EngineDueWork.class.getName());
    private static final int BATCH = 200;

    @Inject
    private Engine engine;

    @Override
    public void shiftBy(Duration shift) {
        ClockUtil.offset(shift.toMillis());
    }

    @Override
    public Optional<Instant> nextUntil(Instant instant) {
        List<Job> next = jobs().createJobQuery()
                .withRetriesLeft()
                .active()
                .duedateLowerThan(Date.from(instant))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
        return next.stream().map(job -> job.getDuedate().toInstant()).findFirst();
    }

    @Override
    public void runDue() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> run(job.getId()));
        }
    }

    @Override
    public void pause() {
        jobExecutor().shutdown();
    }

    @Override
    public void resume() {
        jobExecutor().start();
    }

    private List<Job> due() {
        return jobs().createJobQuery()
                .executable()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, BATCH);
    }

    private void run(String jobId) {
        try {
            jobs().executeJob(jobId);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "the job " + jobId + " failed and waits as an incident");
        }
    }

    private ManagementService jobs() {
        return engine.get().getManagementService();
    }

    private JobExecutor jobExecutor() {
        return ((ProcessEngineConfigurationImpl) engine.get().getProcessEngineConfiguration()).getJobExecutor();
    }
}
