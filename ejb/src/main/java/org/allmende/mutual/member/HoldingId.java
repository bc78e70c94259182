package org.allmende.mutual.member;

import java.util.UUID;
import org.allmende.shared.Id;

/** Identifier of an entry in a register of shares. */
public record HoldingId(UUID value) implements Id {}
