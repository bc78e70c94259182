package org.allmende.remedy;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of the remedy of a missed milestone. */
public record RemedyId(UUID value) implements Id {}
