package org.allmende.remedy;

import java.time.Instant;
import org.allmende.contract.MilestoneId;

/** The milestone is reported after all, or the contract has ended. */
public record RemedyClosed(RemedyId remedy, MilestoneId milestone, Instant at) {}
