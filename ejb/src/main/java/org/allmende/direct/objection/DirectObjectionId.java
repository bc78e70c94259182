package org.allmende.direct.objection;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of an objection to a direct award. */
public record DirectObjectionId(UUID value) implements Id {}
