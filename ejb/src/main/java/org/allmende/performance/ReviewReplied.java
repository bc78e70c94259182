package org.allmende.performance;

import java.time.Instant;
import org.allmende.contract.ContractId;

/** The provider has replied to an assessment. */
public record ReviewReplied(PerformanceReviewId review, ContractId contract, Instant at) {}
