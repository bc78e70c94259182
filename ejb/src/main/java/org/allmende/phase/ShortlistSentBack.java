package org.allmende.phase;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** A second officer has not confirmed who goes on. */
public record ShortlistSentBack(TenderId tender, int number, Instant at) {}
