package org.allmende.evaluation.override;

import java.time.Instant;
import org.allmende.identity.PersonId;

/** An evaluator has locked the scores of a bid that takes part by an override. */
public record BidScoredAfterwards(FailOverrideId override, PersonId evaluator, Instant at) {}
