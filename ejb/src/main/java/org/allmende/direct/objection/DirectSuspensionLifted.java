package org.allmende.direct.objection;

import java.time.Instant;
import org.allmende.direct.DirectAwardId;

/**
 * No objection suspends a direct award any more.
 *
 * @param noContractUntil the last instant without a contract
 */
public record DirectSuspensionLifted(DirectAwardId direct, Instant noContractUntil, Instant at) {}
