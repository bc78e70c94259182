package org.allmende.performance;

import java.time.Instant;
import org.allmende.contract.ContractId;

/** The contract manager has rated every indicator; the provider may reply. */
public record ReviewAssessed(PerformanceReviewId review, ContractId contract, Instant at) {}
