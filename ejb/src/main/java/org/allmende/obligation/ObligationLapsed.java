package org.allmende.obligation;

import java.time.Instant;

/** An obligation has fallen away before its day. */
public record ObligationLapsed(DueId due, Instant at) {}
