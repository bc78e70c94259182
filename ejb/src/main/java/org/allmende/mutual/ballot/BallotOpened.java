package org.allmende.mutual.ballot;

import java.time.Instant;

/** Papers can be taken. */
public record BallotOpened(BallotId ballot, Instant at) {}
