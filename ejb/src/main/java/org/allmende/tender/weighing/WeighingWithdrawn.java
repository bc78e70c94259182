package org.allmende.tender.weighing;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** The question to the users of the service is taken back, or its draft was thrown away. */
public record WeighingWithdrawn(WeighingId weighing, TenderId tender, Instant at) {}
