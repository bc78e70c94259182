package org.allmende.bid.team;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of an organisation's invitation into a bid, and of its part in it. */
public record BidPartnerId(UUID value) implements Id {}
