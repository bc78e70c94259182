package org.allmende.result;

import org.allmende.shared.DomainProblem;

/** How far a file of results has come. */
public enum ResultImportStatus {
    /** Waits for its file. */
    OPEN,
    /** Every line of it is known now. */
    IMPORTED,
    /** It has faults; nothing of it was kept but they. */
    REFUSED,
    /** Given up; nothing was written. */
    DISCARDED;

    /** Whether somebody still works on it. */
    public boolean isOpen() {
        return this == OPEN;
    }

    /** That status; {@code RESULTS_IMPORT_ENDED} unless it is open. */
    ResultImportStatus to(ResultImportStatus target) {
        if (!isOpen() || target == OPEN) {
            throw new DomainProblem("RESULTS_IMPORT_ENDED");
        }
        return target;
    }
}
