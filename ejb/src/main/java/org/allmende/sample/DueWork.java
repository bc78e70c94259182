package org.allmende.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the engine would do as time goes by; implemented in its module, so that travelling time runs through every timer. */
public interface DueWork {

    /** The engine's clock goes with the portal's. */
    void shiftBy(Duration shift);

    /** When the next timer is due, if that is not after the instant. */
    Optional<Instant> nextUntil(Instant instant);

    /** Runs everything that is due now, until nothing is. */
    void runDue();

    /** Keeps the engine's own threads off while a script runs, so that it is the same each time. */
    void pause();

    void resume();
}
