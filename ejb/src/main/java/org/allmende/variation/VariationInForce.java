package org.allmende.variation;

import java.time.Instant;
import org.allmende.contract.ContractId;

/** Both sides have signed a change: the contract is changed. */
public record VariationInForce(VariationId variation, ContractId contract, Instant at) {}
