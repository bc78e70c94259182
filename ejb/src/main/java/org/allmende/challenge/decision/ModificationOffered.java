package org.allmende.challenge.decision;

import java.time.Instant;
import org.allmende.challenge.DecisionId;
import org.allmende.challenge.EoiId;

/** Two officers have offered the body a modification. */
public record ModificationOffered(EoiId eoi, DecisionId decision, Instant at) {}
