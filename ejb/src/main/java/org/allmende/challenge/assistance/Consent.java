package org.allmende.challenge.assistance;

import java.time.LocalDate;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.TextLength;

/**
 * That somebody of the body has agreed that it is entered for them.
 *
 * <p>Errors: {@code ASSIST_CONSENT_NAME(least, most)}, {@code ASSIST_DAY_AHEAD} for a day that has not come.
 *
 * @param by who agreed, for the body
 * @param on the day
 */
public record Consent(String by, ConsentWay way, LocalDate on) {

    private static final int LONGEST = 200;

    Consent checked(LocalDate today) {
        if (on.isAfter(today)) {
            throw new DomainProblem("ASSIST_DAY_AHEAD");
        }
        return new Consent(TextLength.within("ASSIST_CONSENT_NAME", by, 2, LONGEST), way, on);
    }
}
