package org.allmende.challenge.question;

import java.time.Instant;
import org.allmende.challenge.EoiId;

/** The council has asked the body something. */
public record QuestionAsked(QuestionId question, EoiId eoi, Instant at) {}
