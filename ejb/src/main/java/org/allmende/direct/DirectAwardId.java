package org.allmende.direct;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of a direct award. */
public record DirectAwardId(UUID value) implements Id {}
