package org.allmende.remedy;

import java.time.Instant;
import org.allmende.contract.MilestoneId;

/** The provider proposes how, and by when, it puts a missed milestone right. */
public record RemedyProposed(RemedyId remedy, MilestoneId milestone, Instant at) {}
