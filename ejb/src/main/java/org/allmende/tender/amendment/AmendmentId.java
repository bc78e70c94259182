package org.allmende.tender.amendment;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of an amendment. */
public record AmendmentId(UUID value) implements Id {}
