package org.allmende.contract;

import java.time.Instant;

/** Every milestone is settled. */
public record ContractCompleted(ContractId contract, Instant at) {}
