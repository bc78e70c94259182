package org.allmende.evaluation.compliance;

import java.util.UUID;
import org.allmende.shared.Id;

/** The identifier of the check of one bid; the files of the bidder's answer lie under it. */
public record ComplianceCheckId(UUID value) implements Id {}
