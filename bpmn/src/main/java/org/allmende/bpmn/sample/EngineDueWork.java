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

    @Inject
    private Engine engine;

    @Override
    public void shiftBy(Duration shift) {
        ClockUtil.offset(shift.toMillis());
    }

    @Override
    public Optional<Due> firstUntil(Instant instant) {
        List<Job> first = jobs().createJobQuery()
                .withRetriesLeft()
                .active()
                .duedateLowerThan(Date.from(instant.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
        return first.stream()
                .map(job -> new Due(job.getId(), job.getDuedate().toInstant()))
                .findFirst();
    }

    @Override
    public void run(Due due) {
        try {
            jobs().executeJob(due.job());
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "the job " + due.job() + " failed and waits as an incident");
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

    private ManagementService jobs() {
        return engine.get().getManagementService();
    }

    private JobExecutor jobExecutor() {
        return ((ProcessEngineConfigurationImpl) engine.get().getProcessEngineConfiguration()).getJobExecutor();
    }
}
