package org.allmende.tender;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tender is open for bids until the deadline. */
public record TenderPublished(TenderId tender, @Nullable UUID eoi, Instant deadline, Instant at) {}
