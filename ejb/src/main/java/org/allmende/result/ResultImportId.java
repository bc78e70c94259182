package org.allmende.result;

import java.util.UUID;
import org.allmende.shared.Id;

/** A file of results. */
public record ResultImportId(UUID value) implements Id {}
