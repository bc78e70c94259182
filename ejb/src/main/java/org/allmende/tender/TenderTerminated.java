package org.allmende.tender;

import java.time.Instant;

/** A tender has ended without an award. */
public record TenderTerminated(TenderId tender, TerminationReason reason, Instant at) {}
