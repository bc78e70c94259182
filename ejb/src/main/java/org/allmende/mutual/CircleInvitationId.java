package org.allmende.mutual;

import java.util.UUID;
import org.allmende.shared.Id;

/** An invitation's identifier. */
public record CircleInvitationId(UUID value) implements Id {}
