package org.allmende.outcome;

import java.time.Instant;
import org.allmende.contract.ContractId;
import org.allmende.contract.MilestoneId;

/** The council pays for a milestone's verified outcomes. */
public record PaymentApproved(MilestoneId milestone, ContractId contract, PaymentId payment, Instant at) {}
