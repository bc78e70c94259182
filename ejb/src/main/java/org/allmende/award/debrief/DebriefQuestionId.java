package org.allmende.award.debrief;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of a question about an assessment summary. */
public record DebriefQuestionId(UUID value) implements Id {}
