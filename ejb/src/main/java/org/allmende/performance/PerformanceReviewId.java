package org.allmende.performance;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of a performance review. */
public record PerformanceReviewId(UUID value) implements Id {}
