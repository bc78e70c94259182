package org.allmende.register;

import java.util.Map;
import java.util.Set;
import org.allmende.shared.DomainProblem;

/** How far a file of services has come. */
public enum ImportStatus {
    /** Waits for its file, or for another one. */
    OPEN,
    /** Read; what it would change is shown. */
    CHECKED,
    /** Written into the register, every line. */
    PUBLISHED,
    /** Given up; nothing was written. */
    DISCARDED;

    private static final Map<ImportStatus, Set<ImportStatus>> WAYS = Map.of(
            OPEN, Set.of(CHECKED, DISCARDED),
            CHECKED, Set.of(CHECKED, PUBLISHED, DISCARDED),
            PUBLISHED, Set.of(),
            DISCARDED, Set.of());

    public Set<ImportStatus> next() {
        return WAYS.getOrDefault(this, Set.of());
    }

    /** That status; {@code IMPORT_STEP_NOT_POSSIBLE(from, to)} where no way leads there. */
    public ImportStatus to(ImportStatus target) {
        if (!next().contains(target)) {
            throw new DomainProblem("IMPORT_STEP_NOT_POSSIBLE", this, target);
        }
        return target;
    }

    /** Whether somebody still works on it. */
    public boolean isOpen() {
        return !next().isEmpty();
    }
}
