package org.allmende.challenge;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.allmende.shared.DomainProblem;

/**
 * Days between which a council takes expressions of interest, both included (Localism Act 2011 s.82(2)). Outside of it a
 * council may refuse to consider one, and never must (s.82(4)).
 *
 * <p>Errors: {@code PERIODS_WINDOW_ORDER(opens, closes)}.
 */
@Embeddable
public class ChallengeWindow {

    private LocalDate opens;

    private LocalDate closes;

    @SuppressWarnings("NullAway.Init")
    protected ChallengeWindow() {}

    public ChallengeWindow(LocalDate opens, LocalDate closes) {
        if (closes.isBefore(opens)) {
            throw new DomainProblem("PERIODS_WINDOW_ORDER", opens, closes);
        }
        this.opens = opens;
        this.closes = closes;
    }

    public LocalDate opens() {
        return opens;
    }

    public LocalDate closes() {
        return closes;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(opens) && !day.isAfter(closes);
    }
}
