package org.allmende.register.data;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of a request for missing data. */
public record DataRequestId(UUID value) implements Id {}
