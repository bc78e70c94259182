package org.allmende.evaluation;

import java.time.Instant;
import org.allmende.identity.PersonId;
import org.allmende.tender.TenderId;

/** An evaluator has declared, for every bidder, whether there is a conflict of interest. */
public record ConflictsDeclared(TenderId tender, PersonId evaluator, Instant at) {}
