package org.allmende.remedy;

import java.time.Instant;
import org.allmende.contract.MilestoneId;

/** One side asks for a later day of a milestone. */
public record MoreTimeAsked(MoreTimeId request, MilestoneId milestone, Instant at) {}
