package org.allmende.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.allmende.calendar.London;
import org.allmende.calendar.Period;
import org.allmende.calendar.Standstill;
import org.allmende.calendar.WorkingDays;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Bundles;
import org.jspecify.annotations.Nullable;

/** Counting of legal days for everybody, with the reason for each day. */
@Path("tools")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Endpoint(access = PageAccess.PUBLIC)
public class CalendarTools {

    @Inject
    WorkingDays calendar;

    @Inject
    Bundles bundles;

    @Context
    HttpHeaders headers;

    /**
     * The standstill after an award notice.
     *
     * @param notice the London day of the notice
     * @param days working days, at least 8
     */
    @GET
    @Path("standstill")
    public JsonObject standstill(
            @QueryParam("notice") @Nullable String notice, @QueryParam("days") @DefaultValue("8") String days) {
        Standstill standstill =
                Standstill.ofWorkingDays(ToolInput.number("days", days), ToolInput.day("notice", notice), calendar);
        return answer().standstill(standstill);
    }

    /**
     * Any period.
     *
     * @param event the London day of the event
     * @param days how many of the unit
     * @param begins {@code with} the day of the event or {@code after} it
     * @param unit {@code days}, {@code working_days}, {@code weeks} or {@code months}
     */
    @GET
    @Path("period")
    public JsonObject period(
            @QueryParam("event") @Nullable String event,
            @QueryParam("days") @Nullable String days,
            @QueryParam("begins") @DefaultValue("with") String begins,
            @QueryParam("unit") @DefaultValue("days") String unit) {
        return answer().period(PeriodQuery.read(event, days, begins, unit).count(calendar));
    }

    /** The standstill's last day and the first day to sign, for a calendar. */
    @GET
    @Path("standstill.ics")
    @Produces("text/calendar;charset=UTF-8")
    public String standstillFile(
            @QueryParam("notice") @Nullable String notice, @QueryParam("days") @DefaultValue("8") String days) {
        Standstill standstill =
                Standstill.ofWorkingDays(ToolInput.number("days", days), ToolInput.day("notice", notice), calendar);
        return file(standstill.period(), "standstill-" + notice + "-" + days, "calendar.file.standstill");
    }

    /** A period's last day and the day after it, for a calendar; asked as {@link #period}. */
    @GET
    @Path("period.ics")
    @Produces("text/calendar;charset=UTF-8")
    public String periodFile(
            @QueryParam("event") @Nullable String event,
            @QueryParam("days") @Nullable String days,
            @QueryParam("begins") @DefaultValue("with") String begins,
            @QueryParam("unit") @DefaultValue("days") String unit) {
        Period period = PeriodQuery.read(event, days, begins, unit).count(calendar);
        return file(period, String.join("-", "period", event, days, begins, unit), "calendar.file.period");
    }

    /** The same question gives the same entries, so that a calendar which has them already does not take them twice. */
    private String file(Period period, String id, String key) {
        ApiTexts texts = ApiTexts.of(headers, bundles);
        Instant stamp = London.startOf(period.event());
        return new ICalendar()
                .day(id + "-last", stamp, period.lastDay(), texts.text(key + ".last", period.event()))
                .day(id + "-next", stamp, period.firstDayAfter(), texts.text(key + ".next", period.event()))
                .end();
    }

    private CountedDaysJson answer() {
        return new CountedDaysJson(ApiTexts.of(headers, bundles));
    }
}
