package org.allmende.direct;

import java.time.Instant;

/** The second officer wants a direct award changed first. */
public record DirectAwardSentBack(DirectAwardId direct, Instant at) {}
