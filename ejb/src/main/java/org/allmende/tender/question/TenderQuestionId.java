package org.allmende.tender.question;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of a question about a tender. */
public record TenderQuestionId(UUID value) implements Id {}
