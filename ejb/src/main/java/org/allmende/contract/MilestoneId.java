package org.allmende.contract;

import java.util.UUID;
import org.allmende.shared.Id;

/** A milestone's identifier. */
public record MilestoneId(UUID value) implements Id {}
