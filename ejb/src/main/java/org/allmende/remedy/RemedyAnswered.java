package org.allmende.remedy;

import java.time.Instant;
import org.allmende.contract.MilestoneId;

/** The council accepts the plan, or asks for another. */
public record RemedyAnswered(RemedyId remedy, MilestoneId milestone, Instant at) {}
