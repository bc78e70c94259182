package org.allmende.extension;

import java.time.Instant;
import org.allmende.contract.ContractId;

/** One officer proposes to exercise an option to extend a contract; where the law wants a notice, this is it. */
public record ExtensionProposed(ExtensionId extension, ContractId contract, Instant at) {}
