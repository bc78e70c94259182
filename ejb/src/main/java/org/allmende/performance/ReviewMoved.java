package org.allmende.performance;

import java.time.Instant;
import org.allmende.contract.ContractId;

/** A planned review is to begin now: its contract has ended, or the council wants it earlier. */
public record ReviewMoved(PerformanceReviewId review, ContractId contract, Instant at) {}
