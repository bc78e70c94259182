package org.allmende.tender.question;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** Somebody has asked something about a tender. */
public record TenderQuestionAsked(TenderQuestionId question, TenderId tender, Instant at) {}
