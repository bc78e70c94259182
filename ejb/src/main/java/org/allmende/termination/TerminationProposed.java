package org.allmende.termination;

import java.time.Instant;
import org.allmende.contract.ContractId;

/** One officer wants to end a contract early, or the provider gives notice by a break clause. */
public record TerminationProposed(TerminationId termination, ContractId contract, Instant at) {}
