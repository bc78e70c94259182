package org.allmende.web.calendar;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.allmende.api.PeriodQuery;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Period;
import org.allmende.calendar.Span;
import org.allmende.calendar.WorkingDays;
import org.allmende.shared.DomainProblem;
import org.allmende.web.identity.Page;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Bundles;
import org.allmende.web.layout.Formats;
import org.allmende.web.layout.UserLanguage;
import org.jspecify.annotations.Nullable;

/** How days are counted, with a count to try. The address holds the question, so that an answer can be cited. */
@Named
@RequestScoped
@Page(access = PageAccess.PUBLIC, view = "/help/days")
public class DaysPage {

    private static final List<String> UNITS = List.of("days", "working_days", "weeks", "months");

    @Inject
    private HttpServletRequest request;

    @Inject
    private WorkingDays calendar;

    @Inject
    private Bundles bundles;

    @Inject
    private UserLanguage language;

    @Inject
    private Formats formats;

    private @Nullable Period period;
    private @Nullable DomainProblem problem;

    @PostConstruct
    void count() {
        if (isAsked()) {
            try {
                period = PeriodQuery.read(getEvent(), getDays(), getBegins(), getUnit())
                        .count(calendar);
            } catch (DomainProblem refused) {
                problem = refused;
            }
        }
    }

    /** Whether the address asks for a count. */
    public boolean isAsked() {
        return request.getParameter("event") != null;
    }

    public String getEvent() {
        return asked("event", "");
    }

    public String getDays() {
        return asked("days", "8");
    }

    public String getBegins() {
        return asked("begins", "with");
    }

    public String getUnit() {
        return asked("unit", "working_days");
    }

    private String asked(String name, String otherwise) {
        return Objects.requireNonNullElse(request.getParameter(name), otherwise);
    }

    public List<String> getUnits() {
        return UNITS;
    }

    /** Key of a unit's name, which a request writes in lower case. */
    public String unitKey(String unit) {
        return "calendar.days.unit." + Span.Unit.valueOf(unit.toUpperCase(Locale.ROOT));
    }

    public @Nullable Period getPeriod() {
        return period;
    }

    public boolean isRefused() {
        return problem != null;
    }

    /** What is wrong with the question and how to put it right. */
    public String getProblemText() {
        return problem == null
                ? ""
                : bundles.in(language.getLocale()).of("problem." + problem.code(), shown(problem.args()));
    }

    private Object[] shown(List<Object> args) {
        return args.stream()
                .map(arg -> arg instanceof LocalDate day ? formats.fullDate(day) : String.valueOf(arg))
                .toArray();
    }

    /** Id of the field that the problem is about; empty where there is none. */
    public String getProblemField() {
        DomainProblem refused = problem;
        if (refused == null) {
            return "";
        }
        if (refused.code().startsWith("TOOL_") && !refused.args().isEmpty()) {
            return String.valueOf(refused.args().get(0));
        }
        return refused.code().equals("CALENDAR_HORIZON") ? "event" : "days";
    }

    /** The days with the running number of those that count. */
    public List<DayLine> getLines() {
        List<DayLine> lines = new ArrayList<>();
        DayWords words = new DayWords(language.getLocale(), bundles.in(language.getLocale()));
        int number = 0;
        if (period != null) {
            for (var day : period.days()) {
                number += day.counted() ? 1 : 0;
                lines.add(new DayLine(day.date(), day.counted() ? number : 0, words.of(day.reason())));
            }
        }
        return lines;
    }

    public List<ClockRule> getClocks() {
        return List.of(ClockRule.values());
    }

    public LocalDate getHorizon() {
        return calendar.horizon();
    }
}
