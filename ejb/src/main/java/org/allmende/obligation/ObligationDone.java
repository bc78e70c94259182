package org.allmende.obligation;

import java.time.Instant;

/** Its side says that an obligation is done. */
public record ObligationDone(DueId due, Instant at) {}
