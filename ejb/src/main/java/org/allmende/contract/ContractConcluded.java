package org.allmende.contract;

import java.time.Instant;

/** Both sides have signed: the contract binds. */
public record ContractConcluded(ContractId contract, Instant at) {}
