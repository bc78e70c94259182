package org.allmende.bpmn.sample;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.allmende.sample.SampleData;
import org.allmende.sample.SampleReady;
import org.jspecify.annotations.Nullable;

/** Begins to live the sample as soon as the engine runs, while the server still loads the pages. */
@Singleton
@Startup
@DependsOn("EngineStartup")
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SampleLife implements SampleReady {

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private SampleData sampleData;

    private @Nullable Future<?> life;

    @PostConstruct
    void begin() {
        life = threads.submit(sampleData::load);
    }

    @Override
    public void await() {
        if (life == null) {
            return;
        }
        try {
            life.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the sample was not loaded", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the sample was not loaded to its end", stopped);
        }
    }
}
