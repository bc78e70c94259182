package org.allmende.contract;

import java.util.UUID;
import org.allmende.shared.Id;

/** An outcome metric's identifier. */
public record MetricId(UUID value) implements Id {}
