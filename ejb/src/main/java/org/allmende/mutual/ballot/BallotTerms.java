package org.allmende.mutual.ballot;

import java.time.LocalDate;

/**
 * What a ballot asks and by which rules, all fixed by its opening. Days are those of London, both last ones included.
 *
 * @param papersUntil last day on which papers are taken
 * @param votesUntil last day on which votes are cast
 */
public record BallotTerms(
        String question, LocalDate papersUntil, LocalDate votesUntil, int turnoutPercent, int yesPercent) {}
