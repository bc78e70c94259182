package org.allmende.obligation;

import java.time.Instant;

/** The other side has accepted what was done, or disputed it. */
public record ObligationAnswered(DueId due, Instant at) {}
