package org.allmende.challenge;

import java.time.Instant;

/** The body has taken back what it had not sent. */
public record DraftTakenBack(EoiId eoi, Instant at) {}
