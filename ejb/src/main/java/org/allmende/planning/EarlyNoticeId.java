package org.allmende.planning;

import java.util.UUID;
import org.allmende.shared.Id;

/** An early notice's identifier. */
public record EarlyNoticeId(UUID value) implements Id {}
