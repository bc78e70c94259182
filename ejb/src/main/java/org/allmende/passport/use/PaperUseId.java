package org.allmende.passport.use;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of one use of a paper. */
public record PaperUseId(UUID value) implements Id {}
