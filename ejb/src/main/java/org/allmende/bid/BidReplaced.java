package org.allmende.bid;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** A new sealed version counts instead of the former. */
public record BidReplaced(BidId bid, TenderId tender, Instant at, Receipt receipt) {}
