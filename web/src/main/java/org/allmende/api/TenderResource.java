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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.allmende.availability.Disturbances;
import org.allmende.availability.Outages;
import org.allmende.tender.Tender;
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

    @Inject
    private TenderSearch search;

    @Inject
    private Tenders tenders;

    @Inject
    private Outages outages;

    @Inject
    private Disturbances disturbances;

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
        JsonObjectBuilder json = JSON.createObjectBuilder()
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
        Instant questions = row.questionsUntil();
        return questions == null
                ? json
                : json.add("questionsUntil", questions.toString())
                        .add("questions", "/tender/questions/" + row.reference());
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
        return new ICalendar()
                .moment(
                        tender.id().value(),
                        tender.publishedAt().orElseThrow(),
                        deadline,
                        summary(tender.title(), tender.reference()))
                .end();
    }

    /** What the portal measured of itself while the tender took bids, and what was decided: one line each, in every language the same. */
    @GET
    @Path("{reference}/outages.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response outages(@PathParam("reference") String reference) {
        Tender tender = tenders.byReference(reference)
                .filter(found -> found.publishedAt().isPresent())
                .orElseThrow(NotFoundException::new);
        Instant deadline = tender.deadline().orElseThrow(NotFoundException::new).at();
        Instant published = tender.publishedAt().orElseThrow();
        return Response.ok(OutagesCsv.of(outages.between(published, deadline), disturbances.of(tender.id())))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"outages-" + tender.reference() + ".csv\"")
                .build();
    }

    /** All deadlines that are still to come, for a calendar that subscribes. */
    @GET
    @Path("deadlines.ics")
    @Produces("text/calendar;charset=UTF-8")
    public String calendar() {
        Instant now = clock.instant();
        ICalendar calendar = new ICalendar();
        search.rows(new TenderSearch.Question("", TenderStatus.PUBLISHED, 1)).stream()
                .filter(row -> row.isOpen(now))
                .forEach(row -> calendar.moment(
                        row.id().value(), row.publishedAt(), row.deadline(), summary(row.title(), row.reference())));
        return calendar.end();
    }

    private static String summary(String title, String reference) {
        return title + " (" + reference + ")";
    }
}
