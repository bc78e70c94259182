package org.allmende.api;

import java.time.LocalDate;
import org.allmende.calendar.Begins;
import org.allmende.calendar.Period;
import org.allmende.calendar.Span;
import org.allmende.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * A count as a request asks for it, in the words of its address.
 *
 * <p>Errors: {@code TOOL_DAY_UNREADABLE}, {@code TOOL_NUMBER_UNREADABLE}, {@code TOOL_CHOICE_UNKNOWN}, {@code
 * SPAN_NOT_POSITIVE}; those of {@link Period} when it is counted.
 *
 * @param event the London day of the event
 * @param span how much of what
 * @param begins {@code with} the day of the event or {@code after} it
 */
public record PeriodQuery(LocalDate event, Span span, Begins begins) {

    /** Reads {@code event=2026-03-02&days=8&begins=with&unit=working_days}. */
    public static PeriodQuery read(
            @Nullable String event, @Nullable String days, @Nullable String begins, @Nullable String unit) {
        Span.Unit counted = ToolInput.choice("unit", unit, Span.Unit.values(), ToolInput::lower);
        Begins from = ToolInput.choice("begins", begins, Begins.values(), PeriodQuery::word);
        return new PeriodQuery(ToolInput.day("event", event), new Span(ToolInput.number("days", days), counted), from);
    }

    public Period count(WorkingDays calendar) {
        return Period.of(span, begins, event, calendar);
    }

    static String word(Begins begins) {
        return begins == Begins.WITH_EVENT ? "with" : "after";
    }
}
