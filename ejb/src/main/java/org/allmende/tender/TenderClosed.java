package org.allmende.tender;

import java.time.Instant;

/** The deadline has passed and so many bids lie sealed. */
public record TenderClosed(TenderId tender, int bidCount, Instant at) {}
