package org.allmende.register.data;

import java.util.Set;
import org.allmende.shared.DomainProblem;

/**
 * Where a request for missing data stands. Late is no state of its own: a late answer is still owed.
 *
 * <p>Errors: {@code DATA_STEP_NOT_POSSIBLE(from, to)}.
 */
public enum DataRequestStatus {
    /** Received; the council owes an answer. */
    OPEN("active"),
    /** Answered, by a new version of the data pack. */
    ANSWERED("complete"),
    /** Refused, on a ground of the law, with reasons. */
    REFUSED("unsuccessful"),
    /** Taken back by whoever asked. */
    WITHDRAWN("withdrawn");

    private final String openData;

    DataRequestStatus(String openData) {
        this.openData = openData;
    }

    /** The public status as open data has it, in the words that the portal's other cases use. */
    public String openData() {
        return openData;
    }

    /** The statuses that can follow; none after the last. */
    public Set<DataRequestStatus> next() {
        return this == OPEN ? Set.of(ANSWERED, REFUSED, WITHDRAWN) : Set.of();
    }

    public String messageKey() {
        return "data.status." + name();
    }

    DataRequestStatus to(DataRequestStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("DATA_STEP_NOT_POSSIBLE", name(), target.name());
        }
        return target;
    }
}
