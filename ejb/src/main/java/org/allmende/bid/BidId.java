package org.allmende.bid;

import java.util.UUID;
import org.allmende.shared.Id;

/** A bid's identifier. */
public record BidId(UUID value) implements Id {}
