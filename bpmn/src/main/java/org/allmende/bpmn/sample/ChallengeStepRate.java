package org.allmende.bpmn.sample;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.allmende.bpmn.challenge.RightToChallenge;
import org.allmende.bpmn.engine.Engine;
import org.allmende.bpmn.engine.EngineTransactions;
import org.allmende.bpmn.engine.Steps;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.casefile.CaseFile;
import org.allmende.casefile.CaseFiles;
import org.allmende.challenge.EoiId;
import org.allmende.sample.StepRate;

/** Measures {@code RightToChallenge.bpmn}: from its start to the notice of timing, in a case of the sample. */
@ApplicationScoped
public class ChallengeStepRate implements StepRate {

    private static final Duration LATER = Duration.ofDays(300);

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Engine engine;

    @Inject
    private EngineTransactions transactions;

    @Inject
    private Steps steps;

    @Inject
    private CaseFiles caseFiles;

    @Inject
    private Clock clock;

    @Override
    public double measure(String ocid, int cases, int threads) {
        Map<String, Object> variables = variables(caseFiles.byOcid(ocid).orElseThrow());
        List<EoiId> taken = Collections.synchronizedList(new ArrayList<>());
        long begin = System.nanoTime();
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            running.add(executor.submit(() -> run(cases / threads, variables, taken)));
        }
        await(running);
        double seconds = (System.nanoTime() - begin) / 1e9;
        taken.forEach(this::remove);
        return taken.size() / seconds;
    }

    private void run(int cases, Map<String, Object> variables, List<EoiId> taken) {
        for (int i = 0; i < cases; i++) {
            EoiId subject = new EoiId(UUID.randomUUID());
            inTransaction(() -> steps.start(RightToChallenge.KEY, subject, variables));
            inTransaction(
                    () -> steps.complete(RightToChallenge.KEY, subject, RightToChallenge.SEND_TIMING_NOTICE, Map.of()));
            taken.add(subject);
        }
    }

    private void remove(EoiId subject) {
        engine.get()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(subject.value().toString())
                .list()
                .forEach(instance ->
                        engine.get().getRuntimeService().deleteProcessInstance(instance.getId(), "measured"));
    }

    private void inTransaction(Runnable act) {
        Throwable failure = transactions
                .requiresNew(() -> {
                    act.run();
                    return Boolean.TRUE;
                })
                .failure();
        if (failure != null) {
            throw new IllegalStateException("a step could not be taken", failure);
        }
    }

    private static void await(List<Future<?>> running) {
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Map<String, Object> variables(CaseFile caseFile) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "reference",
                "AL-E-0000-0000",
                "caseId",
                caseFile.id().value().toString(),
                "councilId",
                caseFile.council().value().toString(),
                "bodyId",
                caseFile.council().value().toString(),
                "title",
                caseFile.title()));
        Instant later = clock.instant().plus(LATER);
        variables.putAll(RightToChallenge.clock("timing", new Deadline(later, ClockRule.EOI_TIMING_NOTICE)));
        variables.putAll(RightToChallenge.clock("decision", new Deadline(later, ClockRule.EOI_DECISION)));
        return variables;
    }
}
