package org.allmende.passport;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of a version of a paper; also the subject of its file. */
public record PaperVersionId(UUID value) implements Id {}
