package org.allmende.tender.weighing;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** Users of a service are asked to weigh criteria until that instant. */
public record WeightsAsked(WeighingId weighing, TenderId tender, Instant due, Instant at) {}
