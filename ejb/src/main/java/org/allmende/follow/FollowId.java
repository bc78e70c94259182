package org.allmende.follow;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of what a person follows. */
public record FollowId(UUID value) implements Id {}
