package org.allmende.bpmn.engine;

import jakarta.enterprise.context.ApplicationScoped;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;

/** Holds the running engine for the beans of this module; set once by {@link EngineStartup}. */
@ApplicationScoped
public class Engine {

    private volatile @Nullable ProcessEngine running;

    void started(ProcessEngine engine) {
        running = engine;
    }

    /** The engine; asking before the application has started is a programming error. */
    public ProcessEngine get() {
        ProcessEngine engine = running;
        if (engine == null) {
            throw new IllegalStateException("the process engine has not started");
        }
        return engine;
    }
}
