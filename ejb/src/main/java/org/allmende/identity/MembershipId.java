package org.allmende.identity;

import java.util.UUID;
import org.allmende.shared.Id;

/** A membership's identifier. */
public record MembershipId(UUID value) implements Id {}
