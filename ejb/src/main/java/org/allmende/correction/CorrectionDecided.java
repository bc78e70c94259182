package org.allmende.correction;

import java.time.Instant;

/**
 * It is decided.
 *
 * @param paymentDue whether more is to be paid by itself, since the rest is paid already
 */
public record CorrectionDecided(CorrectionId correction, boolean paymentDue, Instant at) {}
