package org.allmende.award;

import java.time.Instant;
import org.allmende.tender.TenderId;

/**
 * The award notice is public and the standstill runs.
 *
 * @param standstillEnds the last instant of the standstill; no contract at or before it
 */
public record AwardNoticePublished(TenderId tender, AwardId award, Instant standstillEnds, Instant at) {}
