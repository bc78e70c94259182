package org.allmende.contract;

import java.time.Instant;

/** The text is fixed and offered to both sides for signature. */
public record ContractOffered(ContractId contract, Instant at) {}
