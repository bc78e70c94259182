package org.allmende.tender.publication;

import java.time.Instant;
import org.allmende.tender.TenderId;

/** An officer has proposed to publish a tender; another one is to look until the due instant. */
public record PublicationProposed(TenderId tender, int proposal, Instant due, Instant at) {}
