package org.allmende.money.invoice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.allmende.money.invoice.UblInvoice.AllowanceCharge;
import org.allmende.money.invoice.UblInvoice.Line;
import org.allmende.money.invoice.UblInvoice.Party;
import org.allmende.money.invoice.UblInvoice.Totals;
import org.allmende.money.invoice.UblInvoice.VatPart;
import org.allmende.money.invoice.UblInvoice.VatRate;
import org.allmende.shared.DomainProblem;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads an invoice or a credit note in UBL 2.1. The file is a stranger's: no document type, so no entities; nothing is fetched;
 * no more than {@link #MOST} bytes. Then it must be valid against the schema of OASIS, which lies beside this class.
 *
 * <p>Errors: {@code INVOICE_TOO_LARGE(most in MB)}, {@code INVOICE_NOT_XML(line)}, {@code INVOICE_NOT_UBL(element)}, {@code
 * INVOICE_NOT_VALID(what the schema says)}.
 */
public final class UblReader {

    /** The most bytes of a file, 1 MiB; without attachments an invoice has a few thousand. */
    public static final int MOST = 1024 * 1024;

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String CAC = UBL + "CommonAggregateComponents-2";
    private static final String CBC = UBL + "CommonBasicComponents-2";
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
    private static final int SAID_MOST = 300;

    private final Element root;

    private UblReader(Element root) {
        this.root = root;
    }

    public static UblInvoice read(byte[] file) {
        if (file.length > MOST) {
            throw new DomainProblem("INVOICE_TOO_LARGE", MOST / 1024 / 1024);
        }
        Document document = parse(file);
        Element root = document.getDocumentElement();
        String kind = root.getLocalName();
        if (!List.of("Invoice", "CreditNote").contains(kind) || !(UBL + kind + "-2").equals(root.getNamespaceURI())) {
            throw new DomainProblem("INVOICE_NOT_UBL", root.getNodeName());
        }
        validate(document, kind);
        return new UblReader(root).invoice();
    }

    private static Document parse(byte[] file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(file));
        } catch (SAXParseException fault) {
            throw new DomainProblem("INVOICE_NOT_XML", Math.max(1, fault.getLineNumber()));
        } catch (SAXException | IOException fault) {
            throw new DomainProblem("INVOICE_NOT_XML", 1);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void validate(Document document, String kind) {
        try {
            Validator validator =
                    SCHEMAS.computeIfAbsent(kind, UblReader::schema).newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.setErrorHandler(new Strict());
            validator.validate(new DOMSource(document));
        } catch (SAXException fault) {
            String said = String.valueOf(fault.getMessage()).replaceFirst("^cvc-[^:]+: ", "");
            throw new DomainProblem("INVOICE_NOT_VALID", said.substring(0, Math.min(SAID_MOST, said.length())));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whatever the schema imports lies in one of its two folders; the rest of the world does not exist. */
    private static Schema schema(String kind) {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            String name = String.valueOf(systemId).replaceFirst(".*/", "");
            return new SchemaPart(name, stream("common/" + name));
        });
        String main = "UBL-" + kind + "-2.1.xsd";
        try (InputStream text = stream("maindoc/" + main)) {
            return factory.newSchema(new StreamSource(text, main));
        } catch (SAXException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static InputStream stream(String file) {
        InputStream stream = UblReader.class.getResourceAsStream("ubl-2.1/" + file);
        if (stream == null) {
            throw new IllegalStateException("no schema " + file);
        }
        return stream;
    }

    private UblInvoice invoice() {
        boolean creditNote = root.getLocalName().equals("CreditNote");
        String currency = text(root, "DocumentCurrencyCode");
        Element total = child(root, "LegalMonetaryTotal");
        Element vat = children(root, "TaxTotal")
                .filter(one -> !children(one, "TaxSubtotal").toList().isEmpty())
                .findFirst()
                .or(() -> children(root, "TaxTotal").findFirst())
                .orElse(null);
        List<Line> lines = children(root, creditNote ? "CreditNoteLine" : "InvoiceLine")
                .map(line -> line(line, creditNote ? "CreditedQuantity" : "InvoicedQuantity"))
                .toList();
        return new UblInvoice(
                creditNote,
                text(root, "ID"),
                text(root, creditNote ? "CreditNoteTypeCode" : "InvoiceTypeCode"),
                text(root, "IssueDate"),
                currency,
                currencies(),
                party("AccountingSupplierParty"),
                party("AccountingCustomerParty"),
                references(),
                lines,
                allowanceCharges(root, "TaxCategory"),
                vat == null ? BigDecimal.ZERO : amount(vat, "TaxAmount"),
                vat == null
                        ? List.of()
                        : children(vat, "TaxSubtotal").map(UblReader::vatPart).toList(),
                new Totals(
                        amount(total, "LineExtensionAmount"),
                        amount(total, "TaxExclusiveAmount"),
                        amount(total, "TaxInclusiveAmount"),
                        amount(total, "AllowanceTotalAmount"),
                        amount(total, "ChargeTotalAmount"),
                        amount(total, "PrepaidAmount"),
                        amount(total, "PayableRoundingAmount"),
                        amount(total, "PayableAmount")));
    }

    private static Line line(Element line, String quantity) {
        Element item = child(line, "Item");
        Element price = child(line, "Price");
        BigDecimal base = amount(price, "BaseQuantity");
        return new Line(
                text(line, "ID"),
                amount(line, quantity),
                amount(line, "LineExtensionAmount"),
                amount(price, "PriceAmount"),
                base.signum() == 0 ? BigDecimal.ONE : base,
                allowanceCharges(line, "TaxCategory"),
                rate(child(item, "ClassifiedTaxCategory")));
    }

    private static VatPart vatPart(Element part) {
        return new VatPart(rate(child(part, "TaxCategory")), amount(part, "TaxableAmount"), amount(part, "TaxAmount"));
    }

    private static List<AllowanceCharge> allowanceCharges(Element parent, String category) {
        return children(parent, "AllowanceCharge")
                .map(one -> new AllowanceCharge(
                        Boolean.parseBoolean(text(one, "ChargeIndicator")),
                        amount(one, "Amount"),
                        rate(child(one, category))))
                .toList();
    }

    private static VatRate rate(Element category) {
        return new VatRate(text(category, "ID"), amount(category, "Percent"));
    }

    private Party party(String element) {
        Element party = child(child(root, element), "Party");
        Element legal = child(party, "PartyLegalEntity");
        List<String> names = Stream.of(text(legal, "RegistrationName"), text(child(party, "PartyName"), "Name"))
                .filter(name -> !name.isEmpty())
                .toList();
        List<String> identifiers = Stream.of(
                        Stream.of(text(legal, "CompanyID"), text(party, "EndpointID")),
                        children(party, "PartyIdentification").map(one -> text(one, "ID")),
                        children(party, "PartyTaxScheme").map(one -> text(one, "CompanyID")))
                .flatMap(some -> some)
                .filter(identifier -> !identifier.isEmpty())
                .toList();
        return new Party(names, identifiers);
    }

    private List<String> references() {
        return Stream.of(
                        Stream.of(
                                text(root, "BuyerReference"),
                                text(child(root, "OrderReference"), "ID"),
                                text(child(root, "ContractDocumentReference"), "ID"),
                                text(child(root, "ProjectReference"), "ID")),
                        children(root, "BillingReference")
                                .map(earlier -> text(child(earlier, "InvoiceDocumentReference"), "ID")),
                        children(root, "Note").map(Element::getTextContent))
                .flatMap(some -> some)
                .map(String::strip)
                .filter(reference -> !reference.isEmpty())
                .toList();
    }

    /** Of every amount but the VAT total in the currency of the tax office, which stands alone in its TaxTotal. */
    private List<String> currencies() {
        List<String> found = new ArrayList<>();
        collect(root, found);
        return found.stream().distinct().toList();
    }

    private void collect(Element element, List<String> found) {
        if (element.getLocalName().equals("TaxTotal")
                && children(element, "TaxSubtotal").toList().isEmpty()) {
            return;
        }
        if (element.hasAttribute("currencyID")) {
            found.add(element.getAttribute("currencyID"));
        }
        elements(element).forEach(child -> collect(child, found));
    }

    private static Stream<Element> elements(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.add(element);
            }
        }
        return found.stream();
    }

    private static Stream<Element> children(Element parent, String name) {
        return elements(parent)
                .filter(element ->
                        element.getLocalName().equals(name) && List.of(CAC, CBC).contains(element.getNamespaceURI()));
    }

    /** The first of that name; an empty element where there is none, so that what is in it is missing too. */
    private static Element child(Element parent, String name) {
        return children(parent, name).findFirst().orElseGet(() -> parent.getOwnerDocument()
                .createElementNS(CAC, name));
    }

    private static String text(Element parent, String name) {
        return children(parent, name)
                .findFirst()
                .map(Element::getTextContent)
                .map(String::strip)
                .orElse("");
    }

    /** The schema has made sure that it is a number; nothing where it is missing. */
    private static BigDecimal amount(Element parent, String name) {
        String written = text(parent, name);
        return written.isEmpty() ? BigDecimal.ZERO : new BigDecimal(written);
    }

    /** Every fault is one. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException fault) {
            // a warning of the parser is about style
        }

        @Override
        public void error(SAXParseException fault) throws SAXException {
            throw fault;
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXException {
            throw fault;
        }
    }
}
