package org.allmende.tender.publication;

import java.time.Instant;
import java.util.UUID;
import org.allmende.tender.TenderId;
import org.jspecify.annotations.Nullable;

/**
 * An officer has proposed to publish a tender; another one is to look until the due instant.
 *
 * @param eoi the expression of interest whose acceptance forces the tender; null where none does
 */
public record PublicationProposed(TenderId tender, @Nullable UUID eoi, int proposal, Instant due, Instant at) {}
