package org.allmende.mutual.reserved;

import java.time.Instant;
import org.allmende.mutual.MutualId;

/** The staff go on by a challenge. */
public record ChallengeChosen(MutualId mutual, Instant at) {}
