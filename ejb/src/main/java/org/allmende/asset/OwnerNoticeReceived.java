package org.allmende.asset;

import java.time.Instant;

/** An owner has told the council of the wish to sell: three periods run. */
public record OwnerNoticeReceived(DisposalId disposal, Instant at) {}
