package org.allmende.availability;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** An outage touched an open tender shortly before its deadline; an officer has to decide. */
public record DisturbanceOpened(DisturbanceId disturbance, TenderId tender, Instant at) {}
