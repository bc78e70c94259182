package org.allmende.phase;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** The draft of the final tenders of a first stage has begun. */
public record FinalTendersDrafted(TenderId firstStage, TenderId tender, Instant at) {}
