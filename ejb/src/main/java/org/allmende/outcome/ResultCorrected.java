package org.allmende.outcome;

import java.time.Instant;
import java.util.UUID;
import org.allmende.contract.ContractId;
import org.allmende.contract.MilestoneId;

/**
 * What was verified of a milestone is another quantity now.
 *
 * @param cause what it rests on: a dispute, or a late correction
 * @param from the quantity before
 * @param to the quantity now
 */
public record ResultCorrected(MilestoneId milestone, ContractId contract, UUID cause, long from, long to, Instant at) {}
