package org.allmende.bid;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** The first sealed version of a bid counts. */
public record BidSubmitted(BidId bid, TenderId tender, Instant at, Receipt receipt) {}
