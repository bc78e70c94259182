package org.allmende.performance;

import java.time.Instant;
import org.allmende.contract.ContractId;

/** The next review of a contract has its day. */
public record ReviewPlanned(PerformanceReviewId review, ContractId contract, Instant at) {}
