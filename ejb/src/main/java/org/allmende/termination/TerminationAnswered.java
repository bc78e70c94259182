package org.allmende.termination;

import java.time.Instant;
import org.allmende.contract.ContractId;

/** The provider has agreed to end the contract or refused, or has made its representations. */
public record TerminationAnswered(TerminationId termination, ContractId contract, Instant at) {}
