package org.allmende.partner;

import java.time.Instant;
import org.allmende.identity.OrganisationId;
import org.allmende.register.ServiceId;

/** An organisation has begun to look for partners for a service. */
public record PartnersSought(PartnerSearchId search, ServiceId service, OrganisationId organisation, Instant at) {}
