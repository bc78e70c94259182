package org.allmende.money;

import java.util.UUID;
import org.allmende.shared.Id;

/** A remittance's identifier. */
public record RemittanceId(UUID value) implements Id {}
