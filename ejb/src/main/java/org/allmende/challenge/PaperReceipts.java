package org.allmende.challenge;

import java.time.Instant;
import java.util.Optional;

/** What is known of expressions of interest that came on paper: whoever sends one, the day on which it came counts. */
public interface PaperReceipts {

    /**
     * When it came on paper, where that was before today.
     *
     * @throws org.allmende.shared.DomainProblem {@code ASSIST_SCAN_MISSING} where it came on paper and is not scanned
     */
    Optional<Instant> cameAt(ExpressionOfInterest expression, Instant now);
}
