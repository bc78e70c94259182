package org.allmende.mutual;

import java.time.Instant;

/** The employer has answered the statement of interest. */
public record StatementAnswered(MutualId mutual, Instant at) {}
