package org.allmende.mutual.reserved;

import java.time.Instant;

/** A mutual has asked for a reserved procurement. */
public record ReservationAsked(ReservationId reservation, Instant at) {}
