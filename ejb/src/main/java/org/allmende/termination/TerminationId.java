package org.allmende.termination;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of a termination of a contract. */
public record TerminationId(UUID value) implements Id {}
