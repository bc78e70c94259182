package org.allmende.bid;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** An organisation has begun its bid. */
public record BidStarted(BidId bid, TenderId tender, Instant at) {}
