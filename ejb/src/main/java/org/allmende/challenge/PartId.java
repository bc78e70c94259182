package org.allmende.challenge;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of one part of an expression of interest. */
public record PartId(UUID value) implements Id {}
