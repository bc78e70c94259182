package org.allmende.sample;

/** How fast the engine takes steps on this machine; implemented in its module, asked by the benchmark. */
public interface StepRate {

    /**
     * Starts cases and takes the first step of each, every one in transactions of its own, with timers and work list.
     *
     * @param ocid a case to which they are reckoned
     * @param cases how many, over all threads
     * @param threads how many at the same time
     * @return cases per second from start to completed step; the cases are taken away again
     */
    double measure(String ocid, int cases, int threads);
}
