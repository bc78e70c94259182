package org.allmende.tender.weighing;

import java.time.Instant;
import org.allmende.identity.PersonId;

/** Somebody who was asked has divided their points. */
public record CriteriaWeighed(WeighingId weighing, PersonId person, Instant at) {}
