package org.allmende.performance;

import java.time.Instant;
import org.allmende.contract.ContractId;

/** A notice of breach or poor performance is public. */
public record PerformanceNoticePublished(PerformanceNoticeId notice, ContractId contract, Instant at) {}
