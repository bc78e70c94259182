package org.allmende.asset;

import java.util.UUID;
import org.allmende.shared.Id;

/** An owner's notice's identifier. */
public record DisposalId(UUID value) implements Id {}
