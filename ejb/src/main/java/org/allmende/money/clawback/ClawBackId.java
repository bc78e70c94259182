package org.allmende.money.clawback;

import java.util.UUID;
import org.allmende.shared.Id;

/** A claw-back's identifier. */
public record ClawBackId(UUID value) implements Id {}
