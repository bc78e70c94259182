package org.allmende.money.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.allmende.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceRulesTest {

    private static final InvoiceMatch.Owed OWED = new InvoiceMatch.Owed(
            new InvoiceMatch.Known("Weir Libraries Co-operative Ltd", "RS007654"),
            new InvoiceMatch.Known("ASHCOMBE BOROUGH COUNCIL", ""),
            List.of("AL-K-2026-0001-M1", "AL-K-2026-0001"),
            Money.pounds(1200));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unitCode=\"H87\">10<|unitCode=\"H87\">11<|LINE",
                "<cbc:TaxAmount currencyID=\"GBP\">200.00</cbc:TaxAmount>|<cbc:TaxAmount currencyID=\"GBP\">190.00</cbc:TaxAmount>|WITH_VAT VAT_OF_RATE",
                "TaxInclusiveAmount currencyID=\"GBP\">1200.00|TaxInclusiveAmount currencyID=\"GBP\">1300.00|WITH_VAT PAYABLE",
                "TaxExclusiveAmount currencyID=\"GBP\">1000.00|TaxExclusiveAmount currencyID=\"GBP\">999.99|WITHOUT_VAT WITH_VAT",
                "TaxableAmount currencyID=\"GBP\">1000.00|TaxableAmount currencyID=\"GBP\">1000.01|TAXABLE",
                "<cbc:Percent>20.0</cbc:Percent>|<cbc:Percent>5</cbc:Percent>|TAXABLE VAT_MISSING",
                "PayableAmount currencyID=\"GBP\">1200.00|PayableAmount currencyID=\"GBP\">1200.001|PAYABLE PLACES",
                "PriceAmount currencyID=\"GBP\"|PriceAmount currencyID=\"EUR\"|CURRENCIES"
            })
    void findsEachWrongSum(String words, String others, String faults) {
        assertThat(InvoiceRules.check(InvoiceText.read(InvoiceText.with(words, others))))
                .extracting(InvoiceFault::key)
                .containsExactlyInAnyOrder(faults.split(" "));
    }

    @Test
    void allowsTwoPenniesWhereALineIsMultiplied() {
        assertThat(InvoiceRules.check(InvoiceText.read(InvoiceText.with(
                        "PriceAmount currencyID=\"GBP\">100.00", "PriceAmount currencyID=\"GBP\">100.002"))))
                .isEmpty();
        assertThat(InvoiceRules.check(InvoiceText.read(InvoiceText.with(
                        "PriceAmount currencyID=\"GBP\">100.00", "PriceAmount currencyID=\"GBP\">100.0021"))))
                .hasSize(1);
    }

    @Test
    void findsNoDifferenceWhereThereIsNone() {
        assertThat(differences(InvoiceText.RIGHT)).isEmpty();
    }

    @Test
    void aNumberInARegisterSufficesAndSoDoesTheName() {
        assertThat(differences(InvoiceText.with("Weir Libraries Co-operative Ltd.", "WLC")))
                .isEmpty();
        assertThat(differences(InvoiceText.with("RS 007654", "RS 999999"))).isEmpty();
        assertThat(differences(InvoiceText.with("RS 007654", "RS 999999", "Weir Libraries Co-operative Ltd.", "WLC")))
                .containsExactly(new InvoiceFault("SELLER", "", List.of("WLC", "Weir Libraries Co-operative Ltd")));
    }

    @ParameterizedTest
    @CsvSource({
        "Ashcombe Borough Council, Ashcombe Bowls Club, BUYER",
        "AL-K-2026-0001-M1, AL-K-2026-0001-M11, REFERENCE",
        "AL-K-2026-0001-M1, AL-K-2026-0001-M2, REFERENCE",
        "AL-K-2026-0001-M1, AL-K-2026-00012, REFERENCE",
        "380, 381, KIND"
    })
    void saysWhatDiffers(String words, String others, String fault) {
        assertThat(differences(InvoiceText.with(words, others)))
                .extracting(InvoiceFault::key)
                .containsExactly(fault);
    }

    @Test
    void theContractAsReferenceSuffices() {
        assertThat(differences(InvoiceText.with("AL-K-2026-0001-M1", "contract al-k-2026-0001, first step")))
                .isEmpty();
    }

    @Test
    void amountAndCurrencyAreCompared() {
        assertThat(differences(InvoiceText.with(
                        "PayableAmount currencyID=\"GBP\">1200.00", "PayableAmount currencyID=\"GBP\">1200.01")))
                .containsExactly(new InvoiceFault("AMOUNT", "", List.of("1200.01", "1200.00")));
        assertThat(differences(InvoiceText.with("GBP", "EUR")))
                .containsExactly(new InvoiceFault("CURRENCY", "", List.of("EUR", "GBP")));
    }

    private static List<InvoiceFault> differences(String text) {
        return InvoiceMatch.differences(InvoiceText.read(text), OWED);
    }
}
