package org.allmende.contract;

import java.time.Instant;

/** A draft was made from the award, after the standstill. */
public record ContractDrafted(ContractId contract, Instant at) {}
