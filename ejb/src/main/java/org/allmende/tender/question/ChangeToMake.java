package org.allmende.tender.question;

import java.time.Instant;

/**
 * What an answer has promised to change in the tender, and what the council still has to publish as an amendment, with the
 * deadline reconsidered for everybody (Procurement Act 2023 s.31).
 *
 * @param number of the question
 * @param words what changes
 * @param since when the answer was published
 */
public record ChangeToMake(int number, String words, Instant since) {}
