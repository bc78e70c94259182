package org.allmende.evaluation.override;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of a proposal to set a fail aside. */
public record FailOverrideId(UUID value) implements Id {}
