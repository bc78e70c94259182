package org.allmende.sample;

/** Whether the sample has been lived; the engine's module lives it, and the pages wait for it. */
public interface SampleReady {

    /**
     * Waits until the sample has lived to this day.
     *
     * @throws RuntimeException when it could not
     */
    void await();
}
