package org.allmende.extension;

import java.time.Instant;
import org.allmende.contract.ContractId;

/** The option is exercised: the contract ends later. */
public record ExtensionExercised(ExtensionId extension, ContractId contract, Instant at) {}
