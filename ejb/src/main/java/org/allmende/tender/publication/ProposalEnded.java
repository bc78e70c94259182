package org.allmende.tender.publication;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** A proposal was sent back or withdrawn: the tender is a draft to be prepared again. */
public record ProposalEnded(TenderId tender, int proposal, Instant at) {}
