package org.allmende.register;

import java.util.UUID;
import org.allmende.shared.Id;

/** A published service's identifier. */
public record ServiceId(UUID value) implements Id {}
