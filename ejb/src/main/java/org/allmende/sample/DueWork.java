package org.allmende.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the engine would do as time goes by; implemented in its module, so that travelling time runs through every timer. */
public interface DueWork {

    /** The engine's clock goes with the portal's. */
    void shiftBy(Duration shift);

    /**
     * @param job the engine's name for it
     * @param at when it is due
     */
    record Due(String job, Instant at) {}

    /** What is due first, if that is not after the instant. */
    Optional<Due> firstUntil(Instant instant);

    /** Runs it now. What fails waits in the engine, which counts the attempts. */
    void run(Due due);

    /** Keeps the engine's own threads off while a script runs, so that it is the same each time. */
    void pause();

    void resume();
}
