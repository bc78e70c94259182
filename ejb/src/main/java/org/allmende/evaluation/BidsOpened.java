package org.allmende.evaluation;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** Two officers have opened the bids of a tender. */
public record BidsOpened(TenderId tender, int bidCount, Instant at) {}
