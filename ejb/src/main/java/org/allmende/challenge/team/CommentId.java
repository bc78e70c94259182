package org.allmende.challenge.team;

import java.util.UUID;
import org.allmende.shared.Id;

/** A comment's identifier. */
public record CommentId(UUID value) implements Id {}
