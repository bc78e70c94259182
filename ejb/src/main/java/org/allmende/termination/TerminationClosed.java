package org.allmende.termination;

import java.time.Instant;
import org.allmende.contract.ContractId;

/** A termination is taken back, or the contract has ended before. */
public record TerminationClosed(TerminationId termination, ContractId contract, Instant at) {}
