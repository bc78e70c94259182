package org.allmende.challenge;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of a decision on an expression of interest. */
public record DecisionId(UUID value) implements Id {}
