package org.allmende.asset;

import java.util.UUID;
import org.allmende.shared.Id;

/** A listing review's identifier. */
public record ReviewId(UUID value) implements Id {}
