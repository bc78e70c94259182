package org.allmende.register.data;

import java.time.Instant;

/** A council has refused a request for data, with a ground. */
public record DataRefused(DataRequestId request, Instant at) {}
