package org.allmende.tender;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A council has begun to write a tender; {@code eoi} is the accepted expression of interest that forced it, if any. */
public record TenderDrafted(TenderId tender, @Nullable UUID eoi, Instant at) {}
