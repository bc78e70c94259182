package org.allmende.asset;

import java.util.UUID;
import org.allmende.shared.Id;

/** A request's identifier. */
public record BidderRequestId(UUID value) implements Id {}
