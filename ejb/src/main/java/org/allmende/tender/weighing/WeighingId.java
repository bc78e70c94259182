package org.allmende.tender.weighing;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of a weighing of criteria by users of the service. */
public record WeighingId(UUID value) implements Id {}
