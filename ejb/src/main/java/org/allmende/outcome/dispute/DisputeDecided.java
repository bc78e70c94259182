package org.allmende.outcome.dispute;

import java.time.Instant;

/**
 * It has ended with a decision.
 *
 * @param agreed by council and users; else decided by the reviewer
 * @param raised whether more was reached than was verified
 * @param paymentDue whether what is added is paid by itself, since the rest is paid already
 */
public record DisputeDecided(DisputeId dispute, boolean agreed, boolean raised, boolean paymentDue, Instant at) {}
