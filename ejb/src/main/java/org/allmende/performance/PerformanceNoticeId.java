package org.allmende.performance;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of a notice of breach or poor performance. */
public record PerformanceNoticeId(UUID value) implements Id {}
