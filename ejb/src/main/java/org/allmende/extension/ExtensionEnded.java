package org.allmende.extension;

import java.time.Instant;
import org.allmende.contract.ContractId;

/** A proposal to extend a contract is taken back, or the contract has ended before. */
public record ExtensionEnded(ExtensionId extension, ContractId contract, Instant at) {}
