package org.allmende.tender.amendment;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** A published tender says something else now, or gives more time. */
public record TenderAmended(TenderId tender, int number, Instant at) {}
