package org.allmende.direct;

import java.time.Instant;

/**
 * A council does not award directly.
 *
 * @param told whether the intention was public
 */
public record DirectAwardWithdrawn(DirectAwardId direct, boolean told, Instant at) {}
