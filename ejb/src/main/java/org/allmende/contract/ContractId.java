package org.allmende.contract;

import java.util.UUID;
import org.allmende.shared.Id;

/** A contract's identifier. */
public record ContractId(UUID value) implements Id {}
