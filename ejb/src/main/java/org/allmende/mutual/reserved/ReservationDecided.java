package org.allmende.mutual.reserved;

import java.time.Instant;

/** The council has decided whether to reserve the procurement. */
public record ReservationDecided(ReservationId reservation, Instant at) {}
