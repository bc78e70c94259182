package org.allmende.tender.weighing;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** An officer has taken the result over, or departed from it. */
public record WeighingDecided(WeighingId weighing, TenderId tender, Instant at) {}
