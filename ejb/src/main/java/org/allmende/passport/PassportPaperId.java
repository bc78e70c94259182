package org.allmende.passport;

import java.util.UUID;
import org.allmende.shared.Id;

/** A paper's identifier; also the subject of the file of its next version. */
public record PassportPaperId(UUID value) implements Id {}
