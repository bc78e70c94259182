package org.allmende.document;

import java.util.UUID;
import org.allmende.shared.Id;

/** A document's identifier. */
public record DocumentId(UUID value) implements Id {}
