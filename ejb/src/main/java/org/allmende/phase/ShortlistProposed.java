package org.allmende.phase;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** An officer has proposed who goes on; another one is to confirm it. */
public record ShortlistProposed(TenderId tender, int number, Instant at) {}
