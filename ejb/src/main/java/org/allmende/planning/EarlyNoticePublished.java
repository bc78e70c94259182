package org.allmende.planning;

import java.time.Instant;

/** An early notice is public. */
public record EarlyNoticePublished(EarlyNoticeId notice, Instant at) {}
