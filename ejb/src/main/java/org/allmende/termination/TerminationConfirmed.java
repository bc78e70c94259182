package org.allmende.termination;

import java.time.Instant;
import org.allmende.contract.ContractId;

/** A second officer confirms it: the provider learns of it. */
public record TerminationConfirmed(TerminationId termination, ContractId contract, Instant at) {}
