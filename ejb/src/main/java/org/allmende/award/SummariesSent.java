package org.allmende.award;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** Every bidder has the assessment summary, all at this instant. */
public record SummariesSent(TenderId tender, AwardId award, Instant at) {}
