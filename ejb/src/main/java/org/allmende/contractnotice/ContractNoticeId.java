package org.allmende.contractnotice;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of a notice about a contract. */
public record ContractNoticeId(UUID value) implements Id {}
