package org.allmende.tender;

import java.util.UUID;
import org.allmende.shared.Id;

/** A tender's identifier. */
public record TenderId(UUID value) implements Id {}
