package org.allmende.challenge.question;

import java.util.UUID;
import org.allmende.shared.Id;

/** A question's identifier. */
public record QuestionId(UUID value) implements Id {}
