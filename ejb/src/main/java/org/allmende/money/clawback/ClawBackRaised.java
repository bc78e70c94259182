package org.allmende.money.clawback;

import java.time.Instant;
import org.allmende.contract.ContractId;

/** The council has raised it, or the provider has begun it itself. */
public record ClawBackRaised(ClawBackId clawBack, ContractId contract, boolean correction, Instant at) {}
