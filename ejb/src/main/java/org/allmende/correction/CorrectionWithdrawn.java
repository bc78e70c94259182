package org.allmende.correction;

import java.time.Instant;

/** Whoever has begun it has taken it back. */
public record CorrectionWithdrawn(CorrectionId correction, Instant at) {}
