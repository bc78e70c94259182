package org.allmende.phase;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** The council has ended the dialogue with those who go on. */
public record DialogueEnded(TenderId tender, Instant at) {}
