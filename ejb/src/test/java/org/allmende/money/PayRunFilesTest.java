package org.allmende.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.allmende.shared.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class PayRunFilesTest {

    private static Schema schema;

    @BeforeAll
    static void readTheSchemaOfTheStandard() throws SAXException {
        schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(PayRunFilesTest.class.getResource("/" + CreditTransferFile.MESSAGE + ".xsd"));
    }

    @Test
    void theFileForTheBankIsValid() {
        assertThatCode(() -> schema.newValidator().validate(source(CreditTransferFile.of(PayRunBuilder.aRunOfTwo()))))
                .doesNotThrowAnyException();
    }

    @Test
    void aCouncilWithAnIbanIsValidToo() {
        PayRun run = PayRunBuilder.aRun(PayRunBuilder.PROVIDER);
        run.take(
                PayRunBuilder.payment("AL-P-2026-0001", "9999999999999.99", "x".repeat(100)),
                PayRunBuilder.details(PayRunBuilder.COUNCIL),
                Money.noPounds());
        assertThatCode(() -> schema.newValidator().validate(source(CreditTransferFile.of(run))))
                .doesNotThrowAnyException();
    }

    @Test
    void theSchemaWouldFindAFault() {
        String broken = new String(CreditTransferFile.of(PayRunBuilder.aRunOfTwo()), StandardCharsets.UTF_8)
                .replace("<NbOfTxs>2</NbOfTxs>", "<NbOfTxs>two</NbOfTxs>");
        assertThatThrownBy(() -> schema.newValidator().validate(new StreamSource(new StringReader(broken))))
                .isInstanceOf(SAXException.class);
    }

    @Test
    void saysWhoIsPaidWhatFromWhere() {
        String file = new String(CreditTransferFile.of(PayRunBuilder.aRunOfTwo()), StandardCharsets.UTF_8);
        assertThat(file)
                .contains("<MsgId>AL-R-2026-0001</MsgId><CreDtTm>2026-11-26T10:15:30Z</CreDtTm>")
                .contains("<NbOfTxs>2</NbOfTxs><CtrlSum>1800.10</CtrlSum>")
                .contains("<ReqdExctnDt><Dt>2026-11-27</Dt></ReqdExctnDt>")
                .contains("<InstdAmt Ccy=\"GBP\">1800.00</InstdAmt>")
                .contains("<Nm>Leseforderung + Sohne</Nm>")
                .contains("<CdtrAcct><Id><IBAN>GB82WEST12345698765432</IBAN></Id></CdtrAcct>")
                .contains("<Cd>GBDSC</Cd></ClrSysId><MmbId>654321</MmbId>")
                .contains("<CdtrAcct><Id><Othr><Id>87654321</Id></Othr></Id></CdtrAcct>");
        assertThat(CreditTransferFile.of(PayRunBuilder.aRunOfTwo())).isEqualTo(file.getBytes(StandardCharsets.UTF_8));
    }

    /** £180 of which £50 is set off, and £70 that is set off as a whole: the bank is asked for one payment of £130. */
    @Test
    void whatIsSetOffIsNoBusinessOfTheBank() throws Exception {
        PayRun run = PayRunBuilder.aRun(PayRunBuilder.COUNCIL);
        run.take(
                PayRunBuilder.payment("AL-P-2026-0001", "180.00", "I 1"),
                PayRunBuilder.details(PayRunBuilder.PROVIDER),
                Money.pounds(50));
        run.take(
                PayRunBuilder.payment("AL-P-2026-0002", "70.00", "I 2"),
                PayRunBuilder.details(PayRunBuilder.PROVIDER),
                Money.pounds(70));
        byte[] file = CreditTransferFile.of(run);
        schema.newValidator().validate(source(file));
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("<NbOfTxs>1</NbOfTxs><CtrlSum>130.00</CtrlSum>")
                .contains("<InstdAmt Ccy=\"GBP\">130.00</InstdAmt>")
                .doesNotContain("AL-P-2026-0002");
        assertThat(new String(PayRunCsv.of(run), StandardCharsets.UTF_8).lines().skip(1))
                .anySatisfy(
                        line -> assertThat(line).contains(",130.00,GBP,I 1,").endsWith(",50.00"))
                .anySatisfy(line -> assertThat(line).contains(",0.00,GBP,I 2,").endsWith(",70.00"));
    }

    @Test
    void noCellOfTheCsvIsAFormula() {
        String csv = new String(PayRunCsv.of(PayRunBuilder.aRunOfTwo()), StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(2))
                .containsExactly(
                        "AL-R-2026-0001,2026-11-27,AL-P-2026-0002,'-Ada,,654321,87654321,0.10,GBP,'=1+1,,,0.00");
        for (String formula : new String[] {"=1", "+1", "-1", "@a", "\t=1", "\r=1"}) {
            assertThat(PayRunCsv.safe(formula)).startsWith("'");
        }
        assertThat(PayRunCsv.safe("INV-7")).isEqualTo("INV-7");
    }

    private static StreamSource source(byte[] xml) {
        return new StreamSource(new ByteArrayInputStream(xml));
    }
}
