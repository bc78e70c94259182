package org.allmende.outcome;

import java.time.Instant;
import org.allmende.contract.ContractId;
import org.allmende.contract.MilestoneId;

/** At least one verifier has returned the report; the provider reports anew. */
public record MilestoneReturned(MilestoneId milestone, ContractId contract, Instant at) {}
