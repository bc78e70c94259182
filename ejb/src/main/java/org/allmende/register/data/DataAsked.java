package org.allmende.register.data;

import java.time.Instant;

/** Somebody has asked a council for missing data. */
public record DataAsked(DataRequestId request, Instant at) {}
