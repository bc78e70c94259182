package org.allmende.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.allmende.shared.DomainProblem;

/**
 * The clocks of an expression of interest.
 *
 * <p>Source: Localism Act 2011 ss.83 and 84, read in the primary text. The notice of timing has its length from the Act;
 * the other two are the council's own, published and binding. "Period that will elapse between" two dates does not count
 * the first one: with a maximum of 30 days, an expression received on 1 March is decided by 31 March.
 *
 * <p>Errors: {@code PROCUREMENT_START_ORDER(least day, last day)} when a council's minimum is longer than its maximum.
 */
public final class ExpressionTiming {

    /** Days for the notice of timing (s.84(7)). */
    public static final int TIMING_NOTICE_DAYS = 30;

    private ExpressionTiming() {}

    /**
     * Until when the notice of timing must be given (s.84(7)).
     *
     * @param received the London day of receipt
     * @param windowClosed last day of the specified window, where the expression came within one; empty where there was
     *     no window or the council considers one that came outside of it
     */
    public static Period timingNotice(LocalDate received, Optional<LocalDate> windowClosed) {
        return windowClosed
                .map(closed -> Period.days(TIMING_NOTICE_DAYS, Begins.AFTER_EVENT, closed))
                .orElseGet(() -> Period.days(TIMING_NOTICE_DAYS, Begins.WITH_EVENT, received));
    }

    /** Until when the decision must be notified: the council's maximum, elapsing from receipt (s.84(3), (8)(a)). */
    public static Period decision(LocalDate received, Span maximum, WorkingDays calendar) {
        return Period.of(maximum, Begins.AFTER_EVENT, received, calendar);
    }

    /** From when to when the procurement must begin after an acceptance (s.83(4)-(7)). */
    public static ProcurementStart procurementStart(
            LocalDate accepted, Span minimum, Span maximum, WorkingDays calendar) {
        LocalDate earliest =
                Period.of(minimum, Begins.AFTER_EVENT, accepted, calendar).lastDay();
        LocalDate latest =
                Period.of(maximum, Begins.AFTER_EVENT, accepted, calendar).lastDay();
        if (earliest.isAfter(latest)) {
            throw new DomainProblem("PROCUREMENT_START_ORDER", earliest, latest);
        }
        return new ProcurementStart(earliest, latest);
    }

    /**
     * The days between which the procurement begins, both included.
     *
     * @param earliest the first day that lets the minimum elapse
     * @param latest the last day within the maximum
     */
    public record ProcurementStart(LocalDate earliest, LocalDate latest) {

        public boolean contains(LocalDate day) {
            return !day.isBefore(earliest) && !day.isAfter(latest);
        }

        /** The latest day's end, as a clock to show. */
        public Deadline deadline() {
            return new Deadline(London.endOf(latest), ClockRule.EOI_PROCUREMENT_START);
        }
    }
}
