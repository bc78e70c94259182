package org.allmende.correction;

import java.time.Instant;

/** The other side has answered. */
public record CorrectionAnswered(CorrectionId correction, Instant at) {}
