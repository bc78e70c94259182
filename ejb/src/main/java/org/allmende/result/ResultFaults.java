package org.allmende.result;

import java.util.ArrayList;
import java.util.List;
import org.allmende.shared.DomainProblem;

/** What is wrong with a file: the first hundred faults, and how many there are. */
final class ResultFaults {

    /** The most that are kept. */
    static final int MOST = 100;

    private final List<ResultFault> first = new ArrayList<>();
    private long count;

    void add(ResultFault fault) {
        count++;
        if (first.size() < MOST) {
            first.add(fault);
        }
    }

    /** The file as a whole cannot be read: whatever its lines have, this comes first. */
    void addWhole(DomainProblem problem) {
        count++;
        first.add(0, new ResultFault(0, "", problem.code(), problem.args()));
        if (first.size() > MOST) {
            first.remove(MOST);
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Of all of them. */
    long count() {
        return count;
    }

    List<ResultFault> first() {
        return List.copyOf(first);
    }
}
