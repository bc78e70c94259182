package org.allmende.asset;

import java.time.Instant;

/** The council has passed all requests on to the owner. */
public record RequestsPassedOn(DisposalId disposal, Instant at) {}
