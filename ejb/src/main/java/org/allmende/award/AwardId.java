package org.allmende.award;

import java.util.UUID;
import org.allmende.shared.Id;

/** An award's identifier. */
public record AwardId(UUID value) implements Id {}
