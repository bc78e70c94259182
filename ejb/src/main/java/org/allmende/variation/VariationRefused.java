package org.allmende.variation;

import java.time.Instant;
import org.allmende.contract.ContractId;

/** The provider does not agree to a change of the contract. */
public record VariationRefused(VariationId variation, ContractId contract, Instant at) {}
