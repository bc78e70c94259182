package org.allmende.remedy;

import java.time.Instant;
import org.allmende.contract.MilestoneId;

/** A milestone is missed: the provider owes a plan. */
public record RemedyOpened(RemedyId remedy, MilestoneId milestone, Instant at) {}
