package org.allmende.tender;

import java.util.UUID;
import org.allmende.shared.Id;

/** A lot's identifier. */
public record LotId(UUID value) implements Id {}
