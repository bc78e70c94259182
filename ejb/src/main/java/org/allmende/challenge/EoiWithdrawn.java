package org.allmende.challenge;

import java.time.Instant;

/** The body has taken its expression of interest back. */
public record EoiWithdrawn(EoiId eoi, Instant at) {}
