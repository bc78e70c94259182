package org.allmende.variation;

import java.time.Instant;
import org.allmende.contract.ContractId;

/** A change of a contract is proposed to the provider. */
public record VariationProposed(VariationId variation, ContractId contract, Instant at) {}
