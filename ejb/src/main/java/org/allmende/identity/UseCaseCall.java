package org.allmende.identity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** One running call of a use case: which permission it needs, and whether the instance was checked. Calls nest. */
final class UseCaseCall {

    private static final ThreadLocal<Deque<UseCaseCall>> STACK = ThreadLocal.withInitial(ArrayDeque::new);

    private final Requires requires;
    private boolean checked;

    private UseCaseCall(Requires requires) {
        this.requires = requires;
    }

    static UseCaseCall begin(Requires requires) {
        UseCaseCall call = new UseCaseCall(requires);
        STACK.get().push(call);
        return call;
    }

    static Optional<UseCaseCall> current() {
        return Optional.ofNullable(STACK.get().peek());
    }

    void end() {
        Deque<UseCaseCall> stack = STACK.get();
        stack.pop();
        if (stack.isEmpty()) {
            STACK.remove();
        }
    }

    Permission permission() {
        return requires.value();
    }

    boolean openToProcesses() {
        return requires.process();
    }

    void markChecked() {
        checked = true;
    }

    boolean isChecked() {
        return checked;
    }
}
