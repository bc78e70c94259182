package org.allmende.availability;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** An officer has decided on a disturbance: everybody has more time, or nobody. */
public record DisturbanceDecided(DisturbanceId disturbance, TenderId tender, boolean extended, Instant at) {}
