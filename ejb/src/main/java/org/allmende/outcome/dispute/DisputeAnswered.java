package org.allmende.outcome.dispute;

import java.time.Instant;
import org.allmende.outcome.Verifier;

/**
 * Council or users have answered.
 *
 * @param settled whether the answers are complete: one does not agree, or both do
 * @param paymentDue whether both agree, and what is added is paid by itself
 */
public record DisputeAnswered(
        DisputeId dispute, Verifier verifier, boolean agrees, boolean settled, boolean paymentDue, Instant at) {}
