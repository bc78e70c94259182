package org.allmende.mutual;

import java.time.Instant;

/** The employer has the statement of interest. */
public record StatementSent(MutualId mutual, Instant at) {}
