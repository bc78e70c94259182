package org.allmende.evaluation.override;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** A second person has approved or refused to set a fail aside. */
public record OverrideDecided(FailOverrideId override, TenderId tender, boolean approved, Instant at) {}
