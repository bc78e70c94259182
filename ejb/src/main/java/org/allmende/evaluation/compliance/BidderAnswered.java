package org.allmende.evaluation.compliance;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** A bidder has answered what it was asked about its bid. */
public record BidderAnswered(ComplianceCheckId check, TenderId tender, Instant at) {}
