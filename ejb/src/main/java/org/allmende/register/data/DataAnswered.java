package org.allmende.register.data;

import java.time.Instant;

/** A council has answered a request for data: there is a new version of the data pack. */
public record DataAnswered(DataRequestId request, Instant at) {}
