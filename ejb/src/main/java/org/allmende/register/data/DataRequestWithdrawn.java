package org.allmende.register.data;

import java.time.Instant;

/** Whoever asked has taken the request back. */
public record DataRequestWithdrawn(DataRequestId request, Instant at) {}
