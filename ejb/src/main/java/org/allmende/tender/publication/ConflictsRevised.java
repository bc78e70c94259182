package org.allmende.tender.publication;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** The conflicts assessment of a tender was reviewed and revised. */
public record ConflictsRevised(TenderId tender, int number, Instant at) {}
