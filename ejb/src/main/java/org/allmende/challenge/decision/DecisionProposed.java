package org.allmende.challenge.decision;

import java.time.Instant;
import org.allmende.challenge.DecisionId;
import org.allmende.challenge.EoiId;

/** An officer has proposed a decision; another has to confirm it. */
public record DecisionProposed(EoiId eoi, DecisionId decision, Instant at) {}
