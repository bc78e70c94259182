package org.allmende.evaluation.compliance;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** After its bidder was heard, a bid is considered or not. */
public record HeardBidDecided(ComplianceCheckId check, TenderId tender, boolean considered, Instant at) {}
