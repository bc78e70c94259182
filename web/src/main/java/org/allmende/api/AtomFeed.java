package org.allmende.api;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A feed of what was published last (RFC 4287): each public feed of the portal is written here.
 *
 * @param address of the feed itself
 * @param page the page that shows the same to people; null where there is none
 * @param entries newest first; the first one's instant is the feed's
 */
record AtomFeed(String address, String title, @Nullable String page, List<Entry> entries) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /**
     * @param id a URI that stays the same for ever
     * @param published null where nothing but the last change is known
     * @param author the name of the council that publishes it
     */
    record Entry(
            String id,
            String title,
            Instant updated,
            @Nullable Instant published,
            String author,
            String page,
            String summary) {}

    /** The whole document, as UTF-8 text. */
    String text() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", address);
            element(xml, "title", title);
            Instant changed = entries.isEmpty() ? Instant.EPOCH : entries.get(0).updated();
            element(xml, "updated", changed.toString());
            link(xml, "self", address);
            if (page != null) {
                link(xml, "alternate", page);
            }
            for (Entry entry : entries) {
                write(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A feed could not be written into a string", impossible);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        element(xml, "updated", entry.updated().toString());
        if (entry.published() != null) {
            element(xml, "published", entry.published().toString());
        }
        xml.writeStartElement("author");
        element(xml, "name", entry.author());
        xml.writeEndElement();
        link(xml, "alternate", entry.page());
        element(xml, "summary", entry.summary());
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
