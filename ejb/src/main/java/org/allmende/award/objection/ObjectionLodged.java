package org.allmende.award.objection;

import java.time.Instant;
import org.allmende.award.AwardId;

/** A bidder objects to an award, which is suspended with it. */
public record ObjectionLodged(ObjectionId objection, AwardId award, Instant at) {}
