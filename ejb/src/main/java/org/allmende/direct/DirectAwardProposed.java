package org.allmende.direct;

import java.time.Instant;

/**
 * A direct award waits for a second officer.
 *
 * @param round how often it was proposed, from 1
 */
public record DirectAwardProposed(DirectAwardId direct, int round, Instant at) {}
