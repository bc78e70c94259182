package org.allmende.calendar;

import org.allmende.shared.DomainProblem;

/**
 * A length of time as laws and councils state it: 30 days, six weeks, 18 months, eight working days.
 *
 * <p>Errors: {@code SPAN_NOT_POSITIVE(amount)}.
 *
 * @param amount at least 1
 * @param unit what is counted
 */
public record Span(int amount, Unit unit) {

    /** What a span counts. */
    public enum Unit {
        DAYS,
        WORKING_DAYS,
        WEEKS,
        MONTHS;

        /** Key of the unit's name in the message bundles; its text takes the amount. */
        public String messageKey() {
            return "calendar.span." + name();
        }
    }

    public Span {
        if (amount < 1) {
            throw new DomainProblem("SPAN_NOT_POSITIVE", amount);
        }
    }

    public static Span days(int amount) {
        return new Span(amount, Unit.DAYS);
    }

    public static Span workingDays(int amount) {
        return new Span(amount, Unit.WORKING_DAYS);
    }

    public static Span weeks(int amount) {
        return new Span(amount, Unit.WEEKS);
    }

    public static Span months(int amount) {
        return new Span(amount, Unit.MONTHS);
    }
}
