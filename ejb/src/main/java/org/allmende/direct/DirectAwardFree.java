package org.allmende.direct;

import java.time.Instant;

/** Nothing stands between a direct award and its contract any more. */
public record DirectAwardFree(DirectAwardId direct, Instant at) {}
