package org.allmende.availability;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of a disturbance. */
public record DisturbanceId(UUID value) implements Id {}
