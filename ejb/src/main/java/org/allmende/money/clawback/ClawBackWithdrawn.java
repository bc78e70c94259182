package org.allmende.money.clawback;

import java.time.Instant;

/** The council has taken it back. */
public record ClawBackWithdrawn(ClawBackId clawBack, Instant at) {}
