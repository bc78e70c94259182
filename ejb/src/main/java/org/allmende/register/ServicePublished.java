package org.allmende.register;

import java.time.Instant;

/** A council has published a service, or what it says about one. */
public record ServicePublished(ServiceId service, Instant at) {}
