package org.allmende.asset;

import java.time.Instant;

/**
 * A group has asked to be treated as a potential bidder.
 *
 * @param first whether it turned the interim moratorium into the full one
 */
public record BidderRequested(DisposalId disposal, boolean first, Instant at) {}
