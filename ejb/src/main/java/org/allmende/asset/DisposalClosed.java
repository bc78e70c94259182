package org.allmende.asset;

import java.time.Instant;

/** The owner's notice has no effect any more: sold, or off the list. */
public record DisposalClosed(DisposalId disposal, Instant at) {}
