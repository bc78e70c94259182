package org.allmende.variation;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of a change of a contract. */
public record VariationId(UUID value) implements Id {}
