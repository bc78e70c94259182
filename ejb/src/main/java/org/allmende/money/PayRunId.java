package org.allmende.money;

import java.util.UUID;
import org.allmende.shared.Id;

/** A pay run's identifier. */
public record PayRunId(UUID value) implements Id {}
