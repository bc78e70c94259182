package org.allmende.outcome.dispute;

import java.time.Instant;

/** It goes to a reviewer: one of both does not agree, or the day to answer has passed. */
public record DisputePassed(DisputeId dispute, Instant at) {}
