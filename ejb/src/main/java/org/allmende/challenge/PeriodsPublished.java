package org.allmende.challenge;

import java.time.Instant;
import org.allmende.identity.OrganisationId;

/** A council has published its windows and periods. */
public record PeriodsPublished(PeriodsId periods, OrganisationId council, Instant at) {}
