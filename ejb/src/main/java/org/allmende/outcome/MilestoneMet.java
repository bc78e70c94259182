package org.allmende.outcome;

import java.time.Instant;
import org.allmende.contract.ContractId;
import org.allmende.contract.MilestoneId;

/** Council and users have verified it, in whole or in part. */
public record MilestoneMet(MilestoneId milestone, ContractId contract, boolean paymentDue, Instant at) {}
