package org.allmende.remedy;

import java.time.Instant;
import org.allmende.contract.MilestoneId;

/** The other side has agreed or refused. */
public record MoreTimeAnswered(MoreTimeId request, MilestoneId milestone, Instant at) {}
