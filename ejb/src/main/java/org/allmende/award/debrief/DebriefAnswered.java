package org.allmende.award.debrief;

import java.time.Instant;
import org.allmende.award.AwardId;

/** The council has answered a bidder's question about its assessment summary. */
public record DebriefAnswered(DebriefQuestionId question, AwardId award, Instant at) {}
