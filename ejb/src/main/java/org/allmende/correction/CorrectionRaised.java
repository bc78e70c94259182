package org.allmende.correction;

import java.time.Instant;

/** Somebody says that verified results were wrong. */
public record CorrectionRaised(CorrectionId correction, Instant at) {}
