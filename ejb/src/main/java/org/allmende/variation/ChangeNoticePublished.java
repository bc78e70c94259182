package org.allmende.variation;

import java.time.Instant;
import org.allmende.contract.ContractId;

/** The contract change notice is public. */
public record ChangeNoticePublished(VariationId variation, ContractId contract, Instant at) {}
