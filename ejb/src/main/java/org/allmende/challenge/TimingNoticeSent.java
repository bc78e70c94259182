package org.allmende.challenge;

import java.time.Instant;

/** The council has said in writing when it expects to decide. */
public record TimingNoticeSent(EoiId eoi, Instant at) {}
