package org.allmende.contract;

import java.util.UUID;
import org.allmende.shared.Id;

/** An obligation's identifier. */
public record ObligationId(UUID value) implements Id {}
