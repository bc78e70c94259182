package org.allmende.outcome;

import java.time.Instant;
import org.allmende.contract.ContractId;
import org.allmende.contract.MilestoneId;

/** The provider has reported; council and users verify until that instant. */
public record MilestoneReported(MilestoneId milestone, ContractId contract, Instant verifyBy, Instant at) {}
