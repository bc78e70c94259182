package org.allmende.tender;

import java.util.UUID;
import org.allmende.shared.Id;

/** A condition of participation's identifier. */
public record ParticipationConditionId(UUID value) implements Id {}
