package org.allmende.termination;

import java.time.Instant;
import org.allmende.contract.ContractId;

/** After the provider was heard, the council has decided. */
public record TerminationDecided(TerminationId termination, ContractId contract, Instant at) {}
