package org.allmende.award;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** It is decided who gets the contract; nobody outside of the council knows yet. */
public record AwardDecided(TenderId tender, AwardId award, Instant at) {}
