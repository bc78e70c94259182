package org.allmende.planning;

import java.time.Instant;

/** The council does not go on with what an early notice said. */
public record EarlyNoticeWithdrawn(EarlyNoticeId notice, Instant at) {}
