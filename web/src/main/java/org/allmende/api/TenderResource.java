package org.allmende.api;

import static org.allmende.shared.Jsons.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderSearch;
import org.allmende.tender.TenderStatus;
import org.allmende.tender.Tenders;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;

/** The public list of tenders as JSON, and deadlines as calendar files. */
@Path("tenders")
@RequestScoped
@Endpoint(access = PageAccess.PUBLIC)
public class TenderResource {

    private static final DateTimeFormatter CALENDAR =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Inject
    private TenderSearch search;

    @Inject
    private Tenders tenders;

    @Inject
    private Clock clock;

    /**
     * One page of 20: open ones by deadline, then the rest, newest first.
     *
     * @param page from 1
     * @param words free words, may be empty
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject list(
            @QueryParam("page") @DefaultValue("1") String page, @QueryParam("q") @DefaultValue("") String words) {
        int number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        TenderSearch.Question question = new TenderSearch.Question(words, null, number);
        List<TenderSearch.Row> rows = search.rows(question);
        long total = search.count(question);
        JsonArrayBuilder array = JSON.createArrayBuilder();
        rows.forEach(row -> array.add(json(row)));
        JsonObjectBuilder answer = JSON.createObjectBuilder()
                .add("page", number)
                .add("pageSize", TenderSearch.PAGE)
                .add("total", total)
                .add("tenders", array);
        if ((long) number * TenderSearch.PAGE < total) {
            answer.add("next", "/api/tenders?page=" + (number + 1));
        }
        return answer.build();
    }

    private static JsonObjectBuilder json(TenderSearch.Row row) {
        return JSON.createObjectBuilder()
                .add("reference", row.reference())
                .add("title", row.title())
                .add("summary", row.summary())
                .add("buyer", row.council())
                .add("cpv", row.cpv())
                .add("status", row.status().ocds())
                .add("published", row.publishedAt().toString())
                .add("deadline", row.deadline().toString())
                .add("lots", row.lots())
                .add(
                        "value",
                        JSON.createObjectBuilder()
                                .add("amount", row.value().amount())
                                .add("currency", row.value().currency().name()))
                .add("page", "/tender/view/" + row.reference());
    }

    /** The deadline for a calendar, with reminders two days and two hours before. */
    @GET
    @Path("{reference}/deadline.ics")
    @Produces("text/calendar;charset=UTF-8")
    public String calendar(@PathParam("reference") String reference) {
        Tender tender = tenders.byReference(reference)
                .filter(found -> found.publishedAt().isPresent())
                .orElseThrow(NotFoundException::new);
        Instant deadline = tender.deadline().orElseThrow(NotFoundException::new).at();
        return calendar(List.of(event(
                tender.id(),
                tender.reference(),
                tender.title(),
                tender.publishedAt().orElseThrow(),
                deadline)));
    }

    /** All deadlines that are still to come, for a calendar that subscribes. */
    @GET
    @Path("deadlines.ics")
    @Produces("text/calendar;charset=UTF-8")
    public String calendar() {
        Instant now = clock.instant();
        return calendar(search.rows(new TenderSearch.Question("", TenderStatus.PUBLISHED, 1)).stream()
                .filter(row -> row.isOpen(now))
                .map(row -> event(row.id(), row.reference(), row.title(), row.publishedAt(), row.deadline()))
                .toList());
    }

    private static String calendar(List<String> events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Allmende//EN\r\nX-WR-CALNAME:Allmende\r\n"
                + String.join("", events)
                + "END:VCALENDAR\r\n";
    }

    private static String event(TenderId id, String reference, String title, Instant stamp, Instant deadline) {
        return String.join(
                "\r\n",
                "BEGIN:VEVENT",
                "UID:" + id.value() + "@allmende",
                "DTSTAMP:" + CALENDAR.format(stamp),
                "DTSTART:" + CALENDAR.format(deadline),
                "SUMMARY:" + escaped(title) + " (" + reference + ")",
                alarm("-P2D"),
                alarm("-PT2H"),
                "END:VEVENT",
                "");
    }

    private static String alarm(String before) {
        return String.join(
                "\r\n", "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Allmende", "TRIGGER:" + before, "END:VALARM");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }
}
