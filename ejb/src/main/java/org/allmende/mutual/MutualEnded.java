package org.allmende.mutual;

import java.time.Instant;

/** The circle has given up. */
public record MutualEnded(MutualId mutual, Instant at) {}
