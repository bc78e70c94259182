package org.allmende.bid;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** A bidder has taken the bid back before the deadline. */
public record BidWithdrawn(BidId bid, TenderId tender, Instant at) {}
