package org.allmende.challenge;

import java.time.LocalDate;
import java.util.List;
import org.allmende.identity.OrganisationKind;
import org.allmende.register.Exclusion;
import org.jspecify.annotations.Nullable;

/** What the law says about a challenge, row by row with its source: kept as a decision table beside the processes. */
public interface ChallengeRules {

    /** All that stands in the way or wants care, in the order of the table; empty: nothing. */
    List<Eligibility.Point> points(Situation situation);

    /**
     * Who wants to challenge for what, and when.
     *
     * @param day picks the rules that were in force
     * @param exclusion the reason for which the council excludes the service; null: none
     * @param window whether the council takes expressions on that day
     * @param periodsPublished whether the council has published its periods
     * @param alreadyOpen whether the body has an undecided expression for the service
     * @param areaNamed whether it is said for which area
     */
    record Situation(
            LocalDate day,
            OrganisationKind body,
            @Nullable Exclusion exclusion,
            Window window,
            boolean periodsPublished,
            boolean alreadyOpen,
            boolean areaNamed) {}

    /** Whether a day lies in a window of the council. */
    enum Window {
        /** There is none: expressions are taken at any time. */
        ALWAYS,
        OPEN,
        CLOSED
    }
}
