package org.allmende.challenge;

import java.util.UUID;
import org.allmende.shared.Id;

/** An expression of interest's identifier. */
public record EoiId(UUID value) implements Id {}
