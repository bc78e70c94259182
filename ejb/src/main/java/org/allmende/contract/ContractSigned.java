package org.allmende.contract;

import java.time.Instant;

/**
 * A person has signed for one side.
 *
 * @param complete whether all have signed who must sign for that side; else another person is to sign as well
 */
public record ContractSigned(ContractId contract, Side side, boolean complete, Instant at) {}
