package org.allmende.tender;

import java.time.Instant;

/** The council has ended a tender, with its public reason. */
public record TenderCancelled(TenderId tender, String reason, Instant at) {}
