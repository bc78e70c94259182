package org.allmende.direct;

import java.time.Instant;

/**
 * The contract award notice of a direct award is public.
 *
 * @param standstill whether one runs
 * @param noContractUntil the last instant without a contract
 */
public record DirectAwardNoticePublished(
        DirectAwardId direct, boolean standstill, Instant noContractUntil, Instant at) {}
