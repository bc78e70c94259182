package org.allmende.phase;

import java.time.Instant;
import org.allmende.tender.TenderId;

/**
 * The final tenders of a first stage have ended.
 *
 * @param cancelled whether they can be prepared anew
 */
public record FinalTendersEnded(TenderId firstStage, TenderId tender, boolean cancelled, Instant at) {}
