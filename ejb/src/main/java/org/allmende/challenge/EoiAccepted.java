package org.allmende.challenge;

import java.time.Instant;

/** The council has accepted: it must now carry out a procurement exercise. */
public record EoiAccepted(EoiId eoi, Instant at) {}
