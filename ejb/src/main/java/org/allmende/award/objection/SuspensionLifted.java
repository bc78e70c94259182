package org.allmende.award.objection;

import java.time.Instant;
import org.allmende.award.AwardId;
import org.allmende.tender.TenderId;

/**
 * Nothing suspends the award any more.
 *
 * @param noContractUntil the last instant without a contract
 */
public record SuspensionLifted(TenderId tender, AwardId award, Instant noContractUntil, Instant at) {}
