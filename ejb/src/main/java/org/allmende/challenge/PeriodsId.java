package org.allmende.challenge;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of one publication of a council's periods. */
public record PeriodsId(UUID value) implements Id {}
