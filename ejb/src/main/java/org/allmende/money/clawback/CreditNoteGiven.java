package org.allmende.money.clawback;

import java.time.Instant;

/** The provider's credit note is there. */
public record CreditNoteGiven(ClawBackId clawBack, Instant at) {}
