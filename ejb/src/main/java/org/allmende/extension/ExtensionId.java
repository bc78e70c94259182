package org.allmende.extension;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of an extension of a contract. */
public record ExtensionId(UUID value) implements Id {}
