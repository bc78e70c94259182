package org.allmende.evaluation;

import java.time.Instant;
import org.allmende.identity.PersonId;
import org.allmende.tender.TenderId;

/** An evaluator has locked all scores; none changes any more. */
public record ScoresLocked(TenderId tender, PersonId evaluator, Instant at) {}
