package org.allmende.outcome.dispute;

import java.time.Instant;
import org.allmende.contract.ContractId;
import org.allmende.contract.MilestoneId;

/** The provider says that more was reached than was verified. */
public record DisputeLodged(DisputeId dispute, MilestoneId milestone, ContractId contract, Instant at) {}
