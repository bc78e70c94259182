package org.allmende.award.debrief;

import java.time.Instant;
import org.allmende.award.AwardId;

/** A bidder has asked about its assessment summary. */
public record DebriefAsked(DebriefQuestionId question, AwardId award, Instant at) {}
