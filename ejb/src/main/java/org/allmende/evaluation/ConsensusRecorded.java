package org.allmende.evaluation;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** The panel's final scores stand; so many bids are admissible. */
public record ConsensusRecorded(TenderId tender, int admissibleCount, Instant at) {}
