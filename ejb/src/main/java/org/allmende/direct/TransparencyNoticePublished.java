package org.allmende.direct;

import java.time.Instant;

/** Everybody reads that a council intends to award directly. */
public record TransparencyNoticePublished(DirectAwardId direct, Instant at) {}
