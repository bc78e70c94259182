package org.allmende.award.objection;

import java.time.Instant;
import org.allmende.award.AwardId;

/** What the court has made of a claim is recorded. */
public record CourtEndRecorded(ObjectionId objection, AwardId award, boolean setAside, Instant at) {}
