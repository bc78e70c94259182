package org.allmende.mutual.reserved;

import java.util.UUID;
import org.allmende.shared.Id;

/** A request's identifier. */
public record ReservationId(UUID value) implements Id {}
