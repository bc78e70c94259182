package org.allmende.challenge.question;

import java.time.Instant;
import org.allmende.challenge.EoiId;

/** The body has answered. */
public record QuestionAnswered(QuestionId question, EoiId eoi, Instant at) {}
