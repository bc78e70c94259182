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
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
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
    private static final String ATOM = "http://www.w3.org/2005/Atom";

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
    public String feed() throws XMLStreamException {
        List<PerformanceReview> published = reviews.published(FEED_LENGTH);
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        String root = uri.getBaseUri().resolve("/").toString();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element(xml, "id", root + "api/performance.atom");
        element(xml, "title", ApiTexts.of(headers, bundles).text("performance.reviews"));
        element(
                xml,
                "updated",
                published.stream()
                        .findFirst()
                        .flatMap(PerformanceReview::publishedAt)
                        .orElse(Instant.EPOCH)
                        .toString());
        link(xml, "self", root + "api/performance.atom");
        for (PerformanceReview review : published) {
            entry(xml, review, root);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, PerformanceReview review, String root) throws XMLStreamException {
        Contract contract = contracts.get(review.contract());
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + review.id().value());
        element(xml, "title", contract.title() + " (" + contract.reference() + ")");
        element(xml, "updated", review.publishedAt().orElseThrow().toString());
        xml.writeStartElement("author");
        element(xml, "name", organisations.get(contract.councilId()).name());
        xml.writeEndElement();
        link(xml, "alternate", root + "contract/performance/" + contract.reference());
        element(xml, "summary", review.from() + " – " + review.until().orElseThrow());
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
