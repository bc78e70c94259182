package org.allmende.performance;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of a key performance indicator. */
public record KpiId(UUID value) implements Id {}
