package org.allmende.outcome.dispute;

import java.time.Instant;

/** The provider has taken it back. */
public record DisputeWithdrawn(DisputeId dispute, Instant at) {}
