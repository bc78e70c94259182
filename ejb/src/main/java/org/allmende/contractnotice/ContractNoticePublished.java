package org.allmende.contractnotice;

import java.time.Instant;
import org.allmende.contract.ContractId;

/** A notice about a contract is public. */
public record ContractNoticePublished(ContractNoticeId notice, ContractId contract, Instant at) {}
