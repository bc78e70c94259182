package org.allmende.outcome;

import java.util.UUID;
import org.allmende.shared.Id;

/** A payment's identifier. */
public record PaymentId(UUID value) implements Id {}
