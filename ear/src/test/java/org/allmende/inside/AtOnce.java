package org.allmende.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.allmende.shared.DomainProblem;

/** Lets several people act at the same moment, each on a thread of their own. */
final class AtOnce {

    static final String DONE = "done";

    private AtOnce() {}

    /** What one of them does. */
    @FunctionalInterface
    interface Act {
        void run() throws Exception;
    }

    /** How it ended for each: {@link #DONE}, or the code of the problem, or the name of what else was thrown. */
    static List<String> run(List<Act> acts) {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<Callable<String>> calls = acts.stream()
                    .map(act -> (Callable<String>) () -> {
                        start.await(30, TimeUnit.SECONDS);
                        return end(act);
                    })
                    .toList();
            List<String> ends = new ArrayList<>();
            for (Future<String> future : threads.invokeAll(calls, 120, TimeUnit.SECONDS)) {
                ends.add(future.get());
            }
            return ends;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static String end(Act act) {
        try {
            act.run();
            return DONE;
        } catch (DomainProblem problem) {
            return problem.code();
        } catch (Exception other) {
            return String.valueOf(root(other));
        }
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
