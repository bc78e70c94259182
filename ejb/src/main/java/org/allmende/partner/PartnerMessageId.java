package org.allmende.partner;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of a message to a group that looks for partners. */
public record PartnerMessageId(UUID value) implements Id {}
