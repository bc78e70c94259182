package org.allmende.performance;

import java.time.Instant;
import org.allmende.contract.ContractId;

/** The duty to publish a notice of breach or poor performance has begun. */
public record PerformanceNoticeRecorded(PerformanceNoticeId notice, ContractId contract, Instant at) {}
