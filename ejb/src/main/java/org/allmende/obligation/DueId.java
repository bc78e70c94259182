package org.allmende.obligation;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of one day on which an obligation is due. */
public record DueId(UUID value) implements Id {}
