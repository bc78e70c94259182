package org.allmende.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A contract has ended otherwise than by performance.
 *
 * @param day on which it ended, and from which the notice is due
 * @param lapsed the milestones that were open
 */
public record ContractEnded(
        ContractId contract, EndGround ground, LocalDate day, List<MilestoneId> lapsed, Instant at) {}
