package org.allmende.evaluation.override;

import java.time.Instant;
import org.allmende.bid.BidId;
import org.allmende.tender.TenderId;

/** The moderator proposes to set a fail of a bid aside. */
public record OverrideProposed(FailOverrideId override, TenderId tender, BidId bid, Instant at) {}
