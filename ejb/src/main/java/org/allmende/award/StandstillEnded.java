package org.allmende.award;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** The standstill is over by the database's clock: the contract may be entered into. */
public record StandstillEnded(TenderId tender, AwardId award, Instant at) {}
