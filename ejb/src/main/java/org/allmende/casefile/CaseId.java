package org.allmende.casefile;

import java.util.UUID;
import org.allmende.shared.Id;

/** A case file's identifier. */
public record CaseId(UUID value) implements Id {}
