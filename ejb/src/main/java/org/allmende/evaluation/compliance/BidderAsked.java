package org.allmende.evaluation.compliance;

import java.time.Instant;
import org.allmende.bid.BidId;
import org.allmende.tender.TenderId;

/** A bidder is asked about what is missing or doubtful in its bid, until that instant. */
public record BidderAsked(ComplianceCheckId check, TenderId tender, BidId bid, Instant due) {}
