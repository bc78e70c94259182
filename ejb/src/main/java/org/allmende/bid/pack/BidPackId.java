package org.allmende.bid.pack;

import java.util.UUID;
import org.allmende.shared.Id;

/** A pack that came back. */
public record BidPackId(UUID value) implements Id {}
