package org.allmende.tender.publication;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of a proposal to publish. */
public record ProposalId(UUID value) implements Id {}
