package org.allmende.money;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of an organisation's bank details. */
public record BankDetailsId(UUID value) implements Id {}
