package org.allmende.web.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.allmende.worklist.ProcessPicture;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The names in a diagram in the reader's language; the diagram itself is written in English. */
@ApplicationScoped
public class DiagramWords {

    @Inject
    private Bundles bundles;

    /** Key of a name: {@code process.RightToChallenge.Task_DecideEoi}. */
    static String key(String process, String element) {
        return "process." + process + "." + element;
    }

    /** The name of an element; as the diagram has it, where it is not translated. */
    String name(String process, String element, String written, Locale language) {
        Texts texts = bundles.in(language);
        String key = key(process, element);
        return texts.has(key) ? texts.get(key) : written;
    }

    /** BPMN with every name in that language. */
    String bpmn(ProcessPicture picture, Locale language) {
        try {
            Document diagram = read(picture.bpmnXml());
            NodeList elements = diagram.getElementsByTagName("*");
            for (int i = 0; i < elements.getLength(); i++) {
                Element element = (Element) elements.item(i);
                if (element.hasAttribute("id") && element.hasAttribute("name")) {
                    String written = element.getAttribute("name");
                    element.setAttribute("name", name(picture.key(), element.getAttribute("id"), written, language));
                }
            }
            return write(diagram);
        } catch (ParserConfigurationException | SAXException | IOException | TransformerException e) {
            throw new IllegalStateException("The diagram of " + picture.key() + " is not readable", e);
        }
    }

    private static Document read(String xml) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String write(Document diagram) throws TransformerException {
        StringWriter xml = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(diagram), new StreamResult(xml));
        return xml.toString();
    }
}
