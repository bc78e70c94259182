package org.allmende.identity;

import java.util.concurrent.Callable;

/** Holds who acts on this thread. The web filter sets it per request, processes and sample data around each call. */
public final class Acting {

    private static final ThreadLocal<Actor> CURRENT = ThreadLocal.withInitial(() -> Actor.ANONYMOUS);

    private Acting() {}

    public static Actor current() {
        return CURRENT.get();
    }

    /** Calls as that actor and restores the former one afterwards, whatever happens. */
    public static <T> T as(Actor actor, Callable<T> call) throws Exception {
        Actor before = CURRENT.get();
        CURRENT.set(actor);
        try {
            return call.call();
        } finally {
            restore(before);
        }
    }

    /** Runs as that actor and restores the former one afterwards, whatever happens. */
    public static void run(Actor actor, Runnable act) {
        Actor before = CURRENT.get();
        CURRENT.set(actor);
        try {
            act.run();
        } finally {
            restore(before);
        }
    }

    private static void restore(Actor before) {
        if (before.equals(Actor.ANONYMOUS)) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
