package org.allmende.identity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One running call of a use case: which permission it needs, and whether the instance was checked. Calls nest. */
final class UseCaseCall {

    private static final ThreadLocal<Deque<UseCaseCall>> STACK = ThreadLocal.withInitial(ArrayDeque::new);

    private final Requires requires;
    private final List<UUID> things;
    private boolean checked;

    private UseCaseCall(Requires requires, List<UUID> things) {
        this.requires = requires;
        this.things = things;
    }

    static UseCaseCall begin(Requires requires, List<UUID> things) {
        UseCaseCall call = new UseCaseCall(requires, things);
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

    /** What the command is about, by the ids in it. */
    List<UUID> things() {
        return things;
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
