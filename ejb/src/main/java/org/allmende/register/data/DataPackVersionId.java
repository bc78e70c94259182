package org.allmende.register.data;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of a version of a data pack, to which its files belong. */
public record DataPackVersionId(UUID value) implements Id {}
