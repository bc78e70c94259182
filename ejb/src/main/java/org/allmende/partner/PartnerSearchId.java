package org.allmende.partner;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of a search for partners. */
public record PartnerSearchId(UUID value) implements Id {}
