package org.allmende.extension;

import java.util.EnumSet;
import java.util.Set;
import org.allmende.shared.DomainProblem;

/** Where an extension of a contract stands, and what may follow. */
public enum ExtensionStatus {
    /** One officer wants it; another decides. */
    PROPOSED,
    /** The contract ends later. */
    EXERCISED,
    /** The council has taken it back. */
    WITHDRAWN,
    /** Its last day has passed, or the contract has ended. */
    LAPSED;

    public Set<ExtensionStatus> next() {
        return this == PROPOSED ? EnumSet.of(EXERCISED, WITHDRAWN, LAPSED) : EnumSet.noneOf(ExtensionStatus.class);
    }

    /** The target, if it may follow; else {@code EXTENSION_STEP_NOT_POSSIBLE}. */
    public ExtensionStatus to(ExtensionStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("EXTENSION_STEP_NOT_POSSIBLE");
        }
        return target;
    }

    public boolean isOpen() {
        return this == PROPOSED;
    }
}
