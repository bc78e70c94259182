package org.allmende.award.objection;

import java.time.Instant;
import org.allmende.award.AwardId;

/** An objection has ended without an answer: the bidder has taken it back, or the tender was cancelled. */
public record ObjectionEnded(ObjectionId objection, AwardId award, Instant at) {}
