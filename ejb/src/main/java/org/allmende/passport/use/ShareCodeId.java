package org.allmende.passport.use;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of a share code, which is not the code. */
public record ShareCodeId(UUID value) implements Id {}
