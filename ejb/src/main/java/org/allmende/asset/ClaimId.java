package org.allmende.asset;

import java.util.UUID;
import org.allmende.shared.Id;

/** A compensation claim's identifier. */
public record ClaimId(UUID value) implements Id {}
