package org.allmende.tender;

import java.util.UUID;
import org.allmende.shared.Id;

/** An award criterion's identifier. */
public record CriterionId(UUID value) implements Id {}
