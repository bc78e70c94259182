package org.allmende.planning;

import java.util.UUID;
import org.allmende.shared.Id;

/** Identifier of an answer to a market engagement. */
public record EngagementResponseId(UUID value) implements Id {}
