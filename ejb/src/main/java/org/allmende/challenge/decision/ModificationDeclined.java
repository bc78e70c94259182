package org.allmende.challenge.decision;

import java.time.Instant;
import org.allmende.challenge.DecisionId;
import org.allmende.challenge.EoiId;

/** The body does not agree to the modification. */
public record ModificationDeclined(EoiId eoi, DecisionId decision, Instant at) {}
