package org.allmende.tender;

import java.time.Instant;

/** A published tender gives more time: its deadline has moved to a later instant, for everybody. */
public record TenderDeadlineMoved(TenderId tender, Instant before, Instant deadline, Instant at) {}
