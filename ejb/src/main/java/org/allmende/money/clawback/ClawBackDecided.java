package org.allmende.money.clawback;

import java.time.Instant;
import org.allmende.contract.ContractId;

/**
 * It is decided.
 *
 * @param owed whether money is owed back now
 */
public record ClawBackDecided(ClawBackId clawBack, ContractId contract, boolean owed, Instant at) {}
