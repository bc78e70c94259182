package org.allmende.money.clawback;

import java.time.Instant;

/** The provider has accepted it, or has answered. */
public record ClawBackReplied(ClawBackId clawBack, Instant at) {}
