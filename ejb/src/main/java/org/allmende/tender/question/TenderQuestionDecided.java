package org.allmende.tender.question;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** A question about a tender was answered, or refused, and published. */
public record TenderQuestionDecided(TenderQuestionId question, TenderId tender, boolean answered, Instant at) {}
