package org.allmende.register.area;

import java.util.UUID;
import org.allmende.shared.Id;

/** Identifier of a file of areas. */
public record AreaImportId(UUID value) implements Id {}
