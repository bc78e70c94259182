package org.allmende.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The {@code domain.xml} of a Payara server, of which the first configuration is the one that runs. */
final class DomainXml {

    private static final Pattern FOR_VERSIONS = Pattern.compile("\\[(\\d*)\\|(\\d*)\\](.*)");

    private final Document document;

    private DomainXml(Document document) {
        this.document = document;
    }

    static DomainXml read(Path file) throws IOException {
        try {
            return new DomainXml(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    void write(Path file) throws IOException {
        try {
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(file.toFile()));
        } catch (TransformerException e) {
            throw new IOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    Element first(String tag) {
        Element found = (Element) document.getElementsByTagName(tag).item(0);
        if (found == null) {
            throw new IllegalStateException("Payara's domain.xml has no " + tag);
        }
        return found;
    }

    Element the(String tag, String name) {
        NodeList all = document.getElementsByTagName(tag);
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (name.equals(element.getAttribute("name")) || name.equals(element.getAttribute("id"))) {
                return element;
            }
        }
        throw new IllegalStateException("Payara's domain.xml has no " + tag + " " + name);
    }

    void set(String tag, String name, Map<String, String> attributes) {
        attributes.forEach(the(tag, name)::setAttribute);
    }

    Element add(String parentTag, String tag, Map<String, String> attributes) {
        Element element = document.createElement(tag);
        attributes.forEach(element::setAttribute);
        first(parentTag).appendChild(element);
        return element;
    }

    void property(Element parent, String name, String value) {
        Element property = document.createElement("property");
        property.setAttribute("name", name);
        property.setAttribute("value", value);
        parent.appendChild(property);
    }

    /** The options of the running configuration that hold for a Java of this version, folders filled in. */
    List<String> jvmOptions(Path home, Path domain, int javaVersion) {
        List<String> options = new ArrayList<>();
        NodeList all = first("java-config").getElementsByTagName("jvm-options");
        for (int i = 0; i < all.getLength(); i++) {
            String option = all.item(i).getTextContent().strip();
            Matcher versioned = FOR_VERSIONS.matcher(option);
            if (versioned.matches()) {
                if (holds(versioned.group(1), versioned.group(2), javaVersion)) {
                    options.add(filled(versioned.group(3), home, domain));
                }
            } else if (!option.startsWith("[")) {
                options.add(filled(option, home, domain));
            }
        }
        return options;
    }

    private static boolean holds(String least, String most, int version) {
        return (least.isEmpty() || version >= Integer.parseInt(least))
                && (most.isEmpty() || version <= Integer.parseInt(most));
    }

    private static String filled(String option, Path home, Path domain) {
        return option.replace("${com.sun.aas.instanceRoot}", domain.toString())
                .replace("${com.sun.aas.installRoot}", home.toString());
    }
}
