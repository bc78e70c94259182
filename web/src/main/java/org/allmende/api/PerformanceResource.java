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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.allmende.contract.Contract;
import org.allmende.contract.Contracts;
import org.allmende.identity.Organisations;
import org.allmende.performance.PerformanceReview;
import org.allmende.performance.PerformanceReviews;
import org.allmende.performance.PublishedRating;
import org.allmende.performance.PublishedRatings;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Bundles;
import org.jspecify.annotations.Nullable;

/** Published ratings of contracts' indicators as a table, and new reviews as a feed. */
@Path("")
@RequestScoped
@Endpoint(access = PageAccess.PUBLIC)
public class PerformanceResource {

    private static final int FEED_LENGTH = 50;

    @Inject
    private PublishedRatings ratings;

    @Inject
    private PerformanceReviews reviews;

    @Inject
    private Contracts contracts;

    @Inject
    private Organisations organisations;

    @Inject
    private Bundles bundles;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    /**
     * One line for each rating, the newest review first.
     *
     * @param reference of one contract; missing: of all
     */
    @GET
    @Path("performance.csv")
    @Produces("text/csv;charset=UTF-8")
    public Response csv(@QueryParam("contract") @Nullable String reference) {
        if (reference != null
                && contracts.byReference(reference).filter(Contract::isPublic).isEmpty()) {
            throw new NotFoundException();
        }
        StringBuilder table = new StringBuilder();
        table.append(CsvLine.of(PublishedRating.COLUMNS)).append("\r\n");
        for (PublishedRating rating : ratings.of(reference)) {
            table.append(CsvLine.of(rating.cells())).append("\r\n");
        }
        return Response.ok(table.toString())
                .header("Content-Disposition", "attachment; filename=\"performance.csv\"")
                .build();
    }

    /** The reviews that were published last, newest first. */
    @GET
    @Path("performance.atom")
    @Produces("application/atom+xml;charset=UTF-8")
    public String feed() {
        String root = uri.getBaseUri().resolve("/").toString();
        List<AtomFeed.Entry> entries = reviews.published(FEED_LENGTH).stream()
                .map(review -> entry(review, root))
                .toList();
        String title = ApiTexts.of(headers, bundles).text("performance.reviews");
        return new AtomFeed(root + "api/performance.atom", title, null, entries).text();
    }

    private AtomFeed.Entry entry(PerformanceReview review, String root) {
        Contract contract = contracts.get(review.contract());
        return new AtomFeed.Entry(
                "urn:uuid:" + review.id().value(),
                contract.title() + " (" + contract.reference() + ")",
                review.publishedAt().orElseThrow(),
                null,
                organisations.get(contract.councilId()).name(),
                root + "contract/performance/" + contract.reference(),
                review.from() + " – " + review.until().orElseThrow());
    }
}
