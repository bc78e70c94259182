package org.allmende.challenge;

import java.time.Instant;

/** An expression of interest was received; its clocks run. */
public record EoiSubmitted(EoiId eoi, Instant at) {}
