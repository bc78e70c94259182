package org.allmende.outcome.dispute;

import java.util.UUID;
import org.allmende.shared.Id;

/** A dispute's identifier. */
public record DisputeId(UUID value) implements Id {}
