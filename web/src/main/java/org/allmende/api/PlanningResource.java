package org.allmende.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.allmende.identity.Organisations;
import org.allmende.planning.EarlyNotice;
import org.allmende.planning.EarlyNotices;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;
import org.allmende.web.layout.Bundles;

/** What councils plan and ask before they tender, as a feed. */
@Path("")
@RequestScoped
@Endpoint(access = PageAccess.PUBLIC)
public class PlanningResource {

    private static final int FEED_LENGTH = 50;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Inject
    private EarlyNotices notices;

    @Inject
    private Organisations organisations;

    @Inject
    private Bundles bundles;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    /** The early notices that were published last, newest first. */
    @GET
    @Path("planning.atom")
    @Produces("application/atom+xml;charset=UTF-8")
    public String feed() throws XMLStreamException {
        List<EarlyNotice> published = notices.published(0, FEED_LENGTH);
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        String root = uri.getBaseUri().resolve("/").toString();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element(xml, "id", root + "api/planning.atom");
        element(xml, "title", ApiTexts.of(headers, bundles).text("planning.list.title"));
        element(
                xml,
                "updated",
                published.stream()
                        .map(PlanningResource::changed)
                        .findFirst()
                        .orElse(Instant.EPOCH)
                        .toString());
        link(xml, "self", root + "api/planning.atom");
        for (EarlyNotice notice : published) {
            xml.writeStartElement("entry");
            element(xml, "id", "urn:uuid:" + notice.id().value());
            element(xml, "title", notice.title() + " (" + notice.reference() + ")");
            element(xml, "updated", changed(notice).toString());
            xml.writeStartElement("author");
            element(xml, "name", organisations.get(notice.councilId()).name());
            xml.writeEndElement();
            link(xml, "alternate", root + notice.link().substring(1));
            element(xml, "summary", notice.content().summary());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.toString();
    }

    private static Instant changed(EarlyNotice notice) {
        return notice.withdrawnAt().or(notice::publishedAt).orElseThrow();
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
