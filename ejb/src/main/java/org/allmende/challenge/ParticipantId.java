package org.allmende.challenge;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of a consortium member or subcontractor in one expression of interest. */
public record ParticipantId(UUID value) implements Id {}
