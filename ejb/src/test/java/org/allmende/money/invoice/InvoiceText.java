package org.allmende.money.invoice;

import java.nio.charset.StandardCharsets;

/** The smallest invoice that is right, of 1,200.00 with 200.00 VAT; tests change words in it. */
final class InvoiceText {

    static final String RIGHT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
              <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
              <cbc:ID>INV-7</cbc:ID>
              <cbc:IssueDate>2026-11-02</cbc:IssueDate>
              <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
              <cbc:DocumentCurrencyCode>GBP</cbc:DocumentCurrencyCode>
              <cac:OrderReference><cbc:ID>AL-K-2026-0001-M1</cbc:ID></cac:OrderReference>
              <cac:AccountingSupplierParty><cac:Party>
                <cac:PartyTaxScheme><cbc:CompanyID>GB123456789</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
                <cac:PartyLegalEntity><cbc:RegistrationName>Weir Libraries Co-operative Ltd.</cbc:RegistrationName><cbc:CompanyID>RS 007654</cbc:CompanyID></cac:PartyLegalEntity>
              </cac:Party></cac:AccountingSupplierParty>
              <cac:AccountingCustomerParty><cac:Party>
                <cac:PartyLegalEntity><cbc:RegistrationName>Ashcombe Borough Council</cbc:RegistrationName></cac:PartyLegalEntity>
              </cac:Party></cac:AccountingCustomerParty>
              <cac:TaxTotal><cbc:TaxAmount currencyID="GBP">200.00</cbc:TaxAmount>
                <cac:TaxSubtotal><cbc:TaxableAmount currencyID="GBP">1000.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="GBP">200.00</cbc:TaxAmount>
                  <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
              <cac:LegalMonetaryTotal>
                <cbc:LineExtensionAmount currencyID="GBP">1000.00</cbc:LineExtensionAmount>
                <cbc:TaxExclusiveAmount currencyID="GBP">1000.00</cbc:TaxExclusiveAmount>
                <cbc:TaxInclusiveAmount currencyID="GBP">1200.00</cbc:TaxInclusiveAmount>
                <cbc:PayableAmount currencyID="GBP">1200.00</cbc:PayableAmount>
              </cac:LegalMonetaryTotal>
              <cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="H87">10</cbc:InvoicedQuantity>
                <cbc:LineExtensionAmount currencyID="GBP">1000.00</cbc:LineExtensionAmount>
                <cac:Item><cbc:Name>Children who read</cbc:Name>
                  <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>20.0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item>
                <cac:Price><cbc:PriceAmount currencyID="GBP">100.00</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
            </Invoice>
            """;

    private InvoiceText() {}

    static UblInvoice read(String text) {
        return UblReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The right one with other words in the place of these, which must stand in it. */
    static String with(String... wordsAndOthers) {
        String text = RIGHT;
        for (int i = 0; i < wordsAndOthers.length; i += 2) {
            if (!text.contains(wordsAndOthers[i])) {
                throw new IllegalArgumentException("not in the invoice: " + wordsAndOthers[i]);
            }
            text = text.replace(wordsAndOthers[i], wordsAndOthers[i + 1]);
        }
        return text;
    }
}
