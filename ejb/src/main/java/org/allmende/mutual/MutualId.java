package org.allmende.mutual;

import java.util.UUID;
import org.allmende.shared.Id;

/** A mutual's identifier, from the circle on. */
public record MutualId(UUID value) implements Id {}
