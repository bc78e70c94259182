package org.allmende.money;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * A pay run as a customer credit transfer initiation, ISO 20022 {@code pain.001.001.09}: what a council's bank reads. One batch, one
 * transaction for each payment, charges shared; what is set off is left out. An account without an IBAN is named by its number, with the sort code as the
 * clearing member ({@code GBDSC}). Texts use the Latin letters that every bank takes; others lose their accents or become a dot.
 *
 * <p>The same run gives the same bytes at any time, so that a file that is fetched twice is known to the bank as one message.
 */
public final class CreditTransferFile {

    /** The message's name, as it stands in its namespace. */
    public static final String MESSAGE = "pain.001.001.09";

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:" + MESSAGE;
    private static final String SORT_CODES = "GBDSC";
    private static final int NAME_MOST = 140;

    private final XMLStreamWriter xml;

    private CreditTransferFile(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** XML in UTF-8. */
    public static byte[] of(PayRun run) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new CreditTransferFile(xml).write(run);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void write(PayRun run) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        open("CstmrCdtTrfInitn");
        open("GrpHdr");
        text("MsgId", run.reference());
        text("CreDtTm", seconds(run.madeAt()));
        count(run);
        party("InitgPty", run.account().holder());
        close();
        open("PmtInf");
        text("PmtInfId", run.reference());
        text("PmtMtd", "TRF");
        count(run);
        open("ReqdExctnDt");
        text("Dt", run.executeOn().toString());
        close();
        party("Dbtr", run.account().holder());
        account("DbtrAcct", run.account());
        agent("DbtrAgt", run.account().sortCode());
        text("ChrgBr", "SHAR");
        for (Remittance remittance : run.forBank()) {
            transfer(remittance);
        }
        close();
        close();
        close();
        xml.writeEndDocument();
    }

    private void count(PayRun run) throws XMLStreamException {
        text("NbOfTxs", Integer.toString(run.forBank().size()));
        text("CtrlSum", run.total().amount().toPlainString());
    }

    private void transfer(Remittance remittance) throws XMLStreamException {
        open("CdtTrfTxInf");
        open("PmtId");
        text("InstrId", remittance.paymentReference());
        text("EndToEndId", remittance.paymentReference());
        close();
        open("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", remittance.amount().currency().name());
        xml.writeCharacters(remittance.amount().amount().toPlainString());
        close();
        close();
        if (remittance.account().sortCode() != null) {
            agent("CdtrAgt", remittance.account().sortCode());
        }
        party("Cdtr", remittance.account().holder());
        account("CdtrAcct", remittance.account());
        open("RmtInf");
        text("Ustrd", plain(remittance.paymentReference() + " " + remittance.invoiceNumber(), NAME_MOST));
        close();
        close();
    }

    private void party(String element, String name) throws XMLStreamException {
        open(element);
        text("Nm", plain(name, NAME_MOST));
        close();
    }

    private void account(String element, BankAccount account) throws XMLStreamException {
        open(element);
        open("Id");
        if (account.iban() != null) {
            text("IBAN", account.iban());
        } else {
            open("Othr");
            text("Id", String.valueOf(account.number()));
            close();
        }
        close();
        close();
    }

    /** The bank: by its sort code, else by the IBAN alone, which the standard calls not provided. */
    private void agent(String element, @Nullable String sortCode) throws XMLStreamException {
        open(element);
        open("FinInstnId");
        if (sortCode != null) {
            open("ClrSysMmbId");
            open("ClrSysId");
            text("Cd", SORT_CODES);
            close();
            text("MmbId", sortCode);
            close();
        } else {
            open("Othr");
            text("Id", "NOTPROVIDED");
            close();
        }
        close();
        close();
    }

    private void open(String element) throws XMLStreamException {
        xml.writeStartElement(element);
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void text(String element, String text) throws XMLStreamException {
        open(element);
        xml.writeCharacters(text);
        close();
    }

    private static String seconds(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Letters, digits and the marks that every bank takes. */
    static String plain(String text, int most) {
        String bare = Normalizer.normalize(text.replace("ß", "ss").replace('’', '\''), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("&", "+")
                .replaceAll("[^A-Za-z0-9/\\-?:().,'+ ]", ".")
                .strip();
        return bare.substring(0, Math.min(most, bare.length()));
    }
}
