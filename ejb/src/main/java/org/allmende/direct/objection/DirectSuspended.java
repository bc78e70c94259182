package org.allmende.direct.objection;

import java.time.Instant;
import org.allmende.direct.DirectAwardId;

/**
 * A first objection suspends a direct award.
 *
 * @param due by when it is to be answered
 */
public record DirectSuspended(DirectAwardId direct, Instant due, Instant at) {}
