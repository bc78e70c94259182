package org.allmende.evaluation.compliance;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** The check of the tender's last bid is closed. */
public record BidsChecked(TenderId tender, Instant at) {}
