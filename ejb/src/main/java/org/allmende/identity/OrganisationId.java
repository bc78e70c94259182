package org.allmende.identity;

import java.util.UUID;
import org.allmende.shared.Id;

/** An organisation's identifier. */
public record OrganisationId(UUID value) implements Id {}
