package org.allmende.variation;

import java.time.Instant;
import org.allmende.contract.ContractId;

/** The provider agrees to a change of the contract. */
public record VariationAgreed(VariationId variation, ContractId contract, Instant at) {}
