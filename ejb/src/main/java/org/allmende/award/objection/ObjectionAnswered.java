package org.allmende.award.objection;

import java.time.Instant;
import org.allmende.award.AwardId;

/** An officer has answered an objection. */
public record ObjectionAnswered(ObjectionId objection, AwardId award, boolean upheld, Instant at) {}
