package org.allmende.mutual.ballot;

import org.allmende.shared.DomainProblem;

/**
 * What carries a ballot, fixed by its opening.
 *
 * <p>Errors: {@code BALLOT_TURNOUT_RANGE}, {@code BALLOT_SHARE_RANGE}.
 *
 * @param turnoutPercent at least this share of those on the roll votes, 1 to 100
 * @param yesPercent at least this share of yes and no is yes, 50 to 100; at 50 too, yes must outnumber no
 */
public record Thresholds(int turnoutPercent, int yesPercent) {

    public Thresholds {
        if (turnoutPercent < 1 || turnoutPercent > 100) {
            throw new DomainProblem("BALLOT_TURNOUT_RANGE");
        }
        if (yesPercent < 50 || yesPercent > 100) {
            throw new DomainProblem("BALLOT_SHARE_RANGE");
        }
    }
}
