package org.allmende.contract;

import java.time.Instant;

/** One side has signed. */
public record ContractSigned(ContractId contract, Side side, Instant at) {}
