package org.allmende.outcome;

import java.time.Instant;
import org.allmende.contract.ContractId;
import org.allmende.contract.MilestoneId;

/** The due day has passed without a report. */
public record MilestoneMissed(MilestoneId milestone, ContractId contract, Instant at) {}
