package org.allmende.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.allmende.shared.Money;
import org.allmende.tender.publication.DraftFingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of a price table as a council types or pastes them. */
class PriceTableTextTest {

    @Test
    void takesTabsFromASpreadsheetAndSemicolons() {
        assertThat(PriceTableText.read(1, "Evening course\tcourse\t12.5\n\nCare of children; hour; 2400\n"))
                .extracting(
                        TenderContent.LinePart::item, line -> line.quantity().toPlainString())
                .containsExactly(tuple("Evening course", "12.5"), tuple("Care of children", "2400"));
    }

    @ParameterizedTest
    @CsvSource({
        "Course; 12, PRICE_TABLE_LINE",
        "Course; hour; 12; 13, PRICE_TABLE_LINE",
        "'Course; hour; 1,250', PRICE_TABLE_QUANTITY",
        "Course; hour; -1, PRICE_TABLE_QUANTITY",
        "Course; hour; 1e5, PRICE_TABLE_QUANTITY",
        "Course; hour; 0, PRICE_LINE_QUANTITY",
        "Course; hour; 1.00001, PRICE_LINE_QUANTITY",
        "=HYPERLINK(1); hour; 1, PRICE_LINE_FORMULA",
        "Course; @hour; 1, PRICE_LINE_FORMULA",
        "Course; ; 1, PRICE_LINE_UNIT"
    })
    void refusesWhatIsNoLine(String text, String code) {
        assertThatThrownBy(() -> PriceTableText.read(1, text)).hasMessageContaining(code);
    }

    @Test
    void aTableIsPartOfWhatIsPinnedAtTheProposal() {
        assertThat(fingerprint("12")).isNotEqualTo(fingerprint("13")).isEqualTo(fingerprint("12.00"));
    }

    private static String fingerprint(String quantity) {
        Tender tender = TenderBuilder.aTender()
                .lots(new TenderContent.LotPart(
                        "Lot",
                        Money.pounds(1),
                        List.of(new TenderContent.LinePart("Course", "hour", new BigDecimal(quantity)))))
                .draft();
        return DraftFingerprint.of(tender, List.of());
    }
}
