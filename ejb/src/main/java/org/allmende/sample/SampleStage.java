package org.allmende.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;

/** Plays many small use cases of one person in one transaction around them: all of them or none, and with fewer commits. */
@ApplicationScoped
public class SampleStage {

    @Transactional(rollbackOn = Exception.class)
    public <T> T play(Callable<T> act) throws Exception {
        return act.call();
    }
}
