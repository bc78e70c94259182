package org.allmende.tender;

import java.time.Instant;

/** Somebody has saved a draft, whether or not a letter of it is different now. */
public record TenderRewritten(TenderId tender, Instant at) {}
