package org.allmende.remedy;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of a request for more time for a milestone. */
public record MoreTimeId(UUID value) implements Id {}
