package org.allmende.mutual.transfer;

import java.util.UUID;
import org.allmende.shared.Id;

/** Identifier of a step of a transfer. */
public record TransferStepId(UUID value) implements Id {}
