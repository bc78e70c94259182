package org.allmende.award.objection;

import java.time.Instant;
import org.allmende.award.AwardId;

/**
 * A claim is before the court.
 *
 * @param answered whether the council had answered the objection before
 */
public record ClaimRecorded(ObjectionId objection, AwardId award, boolean answered, Instant at) {}
