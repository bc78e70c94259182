package org.allmende.challenge;

import java.time.Instant;
import java.time.LocalDate;
import org.allmende.calendar.ExpressionTiming;
import org.allmende.calendar.London;
import org.allmende.calendar.Period;
import org.allmende.calendar.WorkingDays;

/**
 * The two clocks that the receipt of an expression of interest starts, by the council's periods of that moment.
 *
 * @param timingNotice last instant for the notice of timing: Localism Act 2011 s.84(6)-(7)
 * @param decision last instant for the notice of the decision: s.84(3), (8)
 */
public record EoiClocks(Instant timingNotice, Instant decision) {

    /**
     * @param received the instant of receipt by the database's clock
     */
    public static EoiClocks of(Instant received, ChallengePeriods periods, WorkingDays calendar) {
        LocalDate day = London.dayOf(received);
        Period notice = ExpressionTiming.timingNotice(day, periods.windowOf(day).map(ChallengeWindow::closes));
        Period decision = ExpressionTiming.decision(day, periods.decisionSpan(), calendar);
        return new EoiClocks(notice.end(), decision.end());
    }
}
