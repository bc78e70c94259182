package org.allmende.obligation;

import java.time.Instant;

/** An obligation is due next on this day. */
public record ObligationOpened(DueId due, Instant at) {}
