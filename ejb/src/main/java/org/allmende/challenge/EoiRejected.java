package org.allmende.challenge;

import java.time.Instant;

/** The council has rejected on a listed ground. */
public record EoiRejected(EoiId eoi, RejectionGround ground, Instant at) {}
