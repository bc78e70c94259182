package org.allmende.contract;

import java.time.Instant;

/** The tender was cancelled before both had signed: there is no contract. */
public record ContractCancelled(ContractId contract, Instant at) {}
