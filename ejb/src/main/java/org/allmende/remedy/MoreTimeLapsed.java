package org.allmende.remedy;

import java.time.Instant;
import org.allmende.contract.MilestoneId;

/** The milestone was reported or missed, or the contract has ended, before the other side had answered. */
public record MoreTimeLapsed(MoreTimeId request, MilestoneId milestone, Instant at) {}
