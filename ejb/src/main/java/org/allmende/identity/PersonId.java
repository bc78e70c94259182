package org.allmende.identity;

import java.util.UUID;
import org.allmende.shared.Id;

/** A person's identifier. */
public record PersonId(UUID value) implements Id {}
