package org.allmende.variation;

import java.time.Instant;
import org.allmende.contract.ContractId;

/** A change of a contract is withdrawn, or lapsed: the contract stays as it is. */
public record VariationEnded(VariationId variation, ContractId contract, Instant at) {}
