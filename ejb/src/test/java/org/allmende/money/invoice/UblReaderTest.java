package org.allmende.money.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.allmende.shared.DomainProblem;
import org.allmende.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UblReaderTest {

    @Test
    void readsWhatIsComparedAndChecked() {
        UblInvoice invoice = InvoiceText.read(InvoiceText.RIGHT);
        assertThat(invoice.number()).isEqualTo("INV-7");
        assertThat(invoice.seller().identifiers()).contains("RS 007654", "GB123456789");
        assertThat(invoice.totals().payable()).isEqualByComparingTo("1200");
        assertThat(invoice.orderReferences()).containsExactly("AL-K-2026-0001-M1");
        assertThat(InvoiceRules.check(invoice)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "base-example.xml, 1656.25",
        "Allowance-example.xml, 6125.00",
        "Vat-category-S.xml, 8550",
        "vat-category-E.xml, 1200.00",
        "sales-order-example.xml, 1656.25",
        "base-creditnote-correction.xml, 1656.25"
    })
    void takesTheOfficialExamplesAndFindsNothingWrong(String file, BigDecimal payable) {
        UblInvoice invoice = InvoiceText.read(SharedData.read("schema/invoices/" + file));
        assertThat(invoice.totals().payable()).isEqualByComparingTo(payable);
        assertThat(InvoiceRules.check(invoice)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "base-example.xml",
                "Allowance-example.xml",
                "Vat-category-S.xml",
                "vat-category-E.xml",
                "sales-order-example.xml",
                "base-creditnote-correction.xml"
            })
    void findsAnOfficialExampleWrongOnceItsPayableAmountIs(String file) {
        String broken = SharedData.read("schema/invoices/" + file)
                .replaceAll("(<cbc:PayableAmount currencyID=\"...\">)[0-9.]+", "$11.00");
        assertThat(InvoiceRules.check(InvoiceText.read(broken)))
                .extracting(InvoiceFault::key)
                .containsExactly("PAYABLE");
    }

    @Test
    void resolvesNoEntityAndFetchesNothing() {
        assertProblem(
                "INVOICE_NOT_XML",
                InvoiceText.with(
                        "<Invoice",
                        "<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<Invoice",
                        "INV-7",
                        "&x;"));
        assertProblem(
                "INVOICE_NOT_XML",
                InvoiceText.with(
                        "<Invoice",
                        "<!DOCTYPE Invoice [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>\n<Invoice",
                        "INV-7",
                        "&b;"));
        assertProblem(
                "INVOICE_NOT_XML",
                InvoiceText.with("<Invoice", "<!DOCTYPE Invoice SYSTEM \"http://localhost:1/x.dtd\">\n<Invoice"));
    }

    @Test
    void schemaLocationsOfTheFileAreNotFollowed() {
        UblInvoice invoice = InvoiceText.read(InvoiceText.with(
                "<Invoice ",
                "<Invoice xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xsi:schemaLocation=\"urn:x http://localhost:1/x.xsd\" "));
        assertThat(invoice.number()).isEqualTo("INV-7");
    }

    @Test
    void refusesWhatIsNoInvoice() {
        assertProblem("INVOICE_NOT_XML", "Dear council, please pay us.");
        assertProblem("INVOICE_NOT_XML", "");
        assertProblem("INVOICE_NOT_XML", InvoiceText.RIGHT.substring(0, 900));
        assertProblem("INVOICE_NOT_UBL", "<html/>");
        assertProblem("INVOICE_NOT_UBL", "<Invoice/>");
        assertProblem("INVOICE_NOT_VALID", InvoiceText.with("<cbc:ID>INV-7</cbc:ID>", ""));
        assertProblem("INVOICE_NOT_VALID", InvoiceText.with("2026-11-02", "2 November"));
        assertProblem(
                "INVOICE_NOT_VALID", InvoiceText.with(">1200.00</cbc:PayableAmount", ">1.200,00</cbc:PayableAmount"));
    }

    @Test
    void refusesAFileThatIsTooLargeBeforeItReadsIt() {
        assertThatThrownBy(() -> UblReader.read(new byte[UblReader.MOST + 1]))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo("INVOICE_TOO_LARGE"));
    }

    private static void assertProblem(String code, String text) {
        assertThatThrownBy(() -> UblReader.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo(code));
    }
}
