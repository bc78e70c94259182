package org.allmende.performance;

import java.time.Instant;
import org.allmende.contract.ContractId;

/** A review is public, with the provider's reply where there is one. */
public record ReviewPublished(PerformanceReviewId review, ContractId contract, Instant at) {}
