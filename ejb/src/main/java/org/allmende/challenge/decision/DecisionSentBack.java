package org.allmende.challenge.decision;

import java.time.Instant;
import org.allmende.challenge.DecisionId;
import org.allmende.challenge.EoiId;

/** The other officer has sent the proposal back. */
public record DecisionSentBack(EoiId eoi, DecisionId decision, Instant at) {}
