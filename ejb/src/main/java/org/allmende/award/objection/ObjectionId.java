package org.allmende.award.objection;

import java.util.UUID;
import org.allmende.shared.Id;

/** An objection's identifier. */
public record ObjectionId(UUID value) implements Id {}
