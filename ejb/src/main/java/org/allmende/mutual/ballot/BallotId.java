package org.allmende.mutual.ballot;

import java.util.UUID;
import org.allmende.shared.Id;

/** A ballot's identifier. */
public record BallotId(UUID value) implements Id {}
