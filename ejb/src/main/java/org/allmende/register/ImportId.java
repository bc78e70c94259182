package org.allmende.register;

import java.util.UUID;
import org.allmende.shared.Id;

/** A file of services that is being checked or was published. */
public record ImportId(UUID value) implements Id {}
