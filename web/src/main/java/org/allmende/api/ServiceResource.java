package org.allmende.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.allmende.calendar.London;
import org.allmende.identity.Organisation;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.Organisations;
import org.allmende.register.Service;
import org.allmende.register.ServiceCsv;
import org.allmende.register.ServiceExport;
import org.allmende.register.ServiceSearch;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Bundles;
import org.jspecify.annotations.Nullable;

/** The register of services as a file, as a feed of what changed, and as a calendar of contracts that end. */
@Path("")
@RequestScoped
@Endpoint(access = PageAccess.PUBLIC)
public class ServiceResource {

    private static final int FEED_LENGTH = 50;
    private static final int CALENDAR_LENGTH = 1000;
    private static final int CALENDAR_YEARS = 3;

    @Inject
    private ServiceSearch search;

    @Inject
    private ServiceExport export;

    @Inject
    private Organisations organisations;

    @Inject
    private Bundles bundles;

    @Inject
    private Clock clock;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    /**
     * All services, one a line, in the form in which a council brings them in.
     *
     * @param council the reference of one council; missing: of all
     */
    @GET
    @Path("services.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@QueryParam("council") @Nullable String council) {
        OrganisationId of = Optional.ofNullable(council)
                .map(reference -> organisations.byReference(reference).orElseThrow(NotFoundException::new))
                .map(Organisation::id)
                .orElse(null);
        StreamingOutput lines = out -> {
            try (var sheet = new ServiceCsv.Sheet(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                export.write(of, sheet);
            }
        };
        return Response.ok(lines)
                .header("Content-Disposition", "attachment; filename=\"services.csv\"")
                .build();
    }

    /** The contracts that end in the next three years, and the days by which their extension must be decided. */
    @GET
    @Path("services/expiry.ics")
    @Produces("text/calendar;charset=UTF-8")
    public String calendar() {
        ApiTexts texts = ApiTexts.of(headers, bundles);
        LocalDate today = London.dayOf(clock.instant());
        ICalendar calendar = new ICalendar();
        for (Service service : search.endingBetween(today, today.plusYears(CALENDAR_YEARS), CALENDAR_LENGTH)) {
            String id = service.id().value().toString();
            Instant stamp = service.changedAt();
            service.contractEnd()
                    .ifPresent(day -> calendar.day(
                            id + "-end", stamp, day, texts.text("services.ics.end", service.title(), service.area())));
            service.contract()
                    .extensionNotice()
                    .ifPresent(day -> calendar.day(
                            id + "-notice",
                            stamp,
                            day,
                            texts.text("services.ics.notice", service.title(), service.area())));
        }
        return calendar.end();
    }

    /** What was published or changed last, newest first. */
    @GET
    @Path("services.atom")
    @Produces("application/atom+xml;charset=UTF-8")
    public String feed() {
        String root = uri.getBaseUri().resolve("/").toString();
        List<AtomFeed.Entry> entries = search.changedLast(FEED_LENGTH).stream()
                .map(service -> new AtomFeed.Entry(
                        "urn:uuid:" + service.id().value(),
                        service.title(),
                        service.changedAt(),
                        service.publishedAt(),
                        organisations.get(service.council()).name(),
                        root.substring(0, root.length() - 1) + service.link(),
                        service.summary()))
                .toList();
        String title = ApiTexts.of(headers, bundles).text("services.list.title");
        return new AtomFeed(root + "api/services.atom", title, root + "services/list", entries).text();
    }
}
