package org.allmende.correction;

import java.util.UUID;
import org.allmende.shared.Id;

/** A late correction's identifier. */
public record CorrectionId(UUID value) implements Id {}
