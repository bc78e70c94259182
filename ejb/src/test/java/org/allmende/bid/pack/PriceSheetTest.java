package org.allmende.bid.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.allmende.bid.pack.FieldDifference.Change;
import org.allmende.shared.Money;
import org.allmende.tender.Lot;
import org.allmende.tender.TenderBuilder;
import org.allmende.tender.TenderContent;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** A price table goes out as a spreadsheet and comes back with what was typed into it. */
class PriceSheetTest {

    private static final PriceSheet.Words WORDS = new PriceSheet.Words(
            "Lot 1", "Fill in", List.of("No.", "Item", "Unit", "Quantity", "Unit price", "Amount"), "Total");

    private final Lot lot = TenderBuilder.aTender()
            .lots(new TenderContent.LotPart(
                    "Classes",
                    Money.pounds(10_000),
                    List.of(
                            new TenderContent.LinePart("Course <of> \"ten\" & more", "course", new BigDecimal("180")),
                            new TenderContent.LinePart("Care of children", "hour", new BigDecimal("2400.5")))))
            .draft()
            .lots()
            .get(0);

    private final PackKey first =
            new PackKey(PackKey.Kind.UNIT_PRICE, lot.lines().get(0).id());
    private final PackKey second =
            new PackKey(PackKey.Kind.UNIT_PRICE, lot.lines().get(1).id());

    private PackForm form(String language) {
        Map<PackKey, String> base = Map.of(first, "1200.5", second, "");
        return new PackForm(
                "AL-B-2026-0001",
                "AL-T-2026-0001",
                0,
                Instant.parse("2026-11-28T03:00:00Z"),
                language,
                base,
                List.of(),
                base,
                null);
    }

    private byte[] sheet(PackForm form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PriceSheet.write(lot, form, WORDS, out);
        return out.toByteArray();
    }

    /** The spreadsheet with another cell in the place of the unit price of the second line. */
    private byte[] filled(String language, String cell) throws IOException {
        byte[] sheet = sheet(form(language));
        byte[] other =
                rewritten(sheet, xml -> xml.replaceFirst("<c r=\"E5\"[^>]*></c>", "<c r=\"E5\"" + cell + "</c>"));
        assertThat(other).isNotEqualTo(rewritten(sheet, xml -> xml));
        return other;
    }

    private static byte[] rewritten(byte[] sheet, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(sheet).get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry part : Collections.list(in.getEntries())) {
                byte[] bytes = in.getInputStream(part).readAllBytes();
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(
                        part.getName().endsWith("sheet1.xml")
                                ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return out.toByteArray();
    }

    @Test
    void comesBackAsItWentOut() throws IOException {
        for (String language : List.of("en", "de")) {
            PackForm back = PriceSheet.read(sheet(form(language)));

            assertThat(back.base()).isEqualTo(form(language).base());
            assertThat(PackComparison.field(back, first, "1200.5")).isEmpty();
            assertThat(PackComparison.field(back, second, "")).isEmpty();
        }
    }

    @Test
    void readsWhatWasTypedInTheLanguageOfTheSheet() throws IOException {
        assertThat(difference(filled("en", "><v>17.25</v>"))).isEqualTo("OFFLINE 17.25");
        assertThat(difference(filled("de", "><v>17.25</v>"))).isEqualTo("OFFLINE 17.25");
        assertThat(difference(filled("en", "><v>0.30000000000000004</v>"))).isEqualTo("OFFLINE 0.3");
        assertThat(difference(filled("de", " t=\"inlineStr\"><is><t>1.017,25</t></is>")))
                .isEqualTo("OFFLINE 1017.25");
        assertThat(difference(filled("en", "><v>0</v>"))).isEqualTo("OFFLINE 0");
    }

    @Test
    void aFormulaAnErrorAndANumberOutOfBoundsAreFaultsOfTheRow() throws IOException {
        for (String cell : List.of(
                "><f>1+1</f><v>2</v>",
                " t=\"e\"><v>#DIV/0!</v>",
                "><v>-1</v>",
                "><v>1E+999999999</v>",
                "><v>0.00001</v>",
                "><v>1000000000</v>",
                " t=\"inlineStr\"><is><t>about ten</t></is>")) {
            assertThat(difference(filled("en", cell))).as(cell).startsWith("FAULTY");
        }
    }

    private String difference(byte[] sheet) throws IOException {
        return PackComparison.field(PriceSheet.read(sheet), second, "")
                .map(found -> found.change() == Change.FAULTY ? "FAULTY" : found.change() + " " + found.offline())
                .orElse("none");
    }

    @Test
    void refusesOtherSpreadsheetsAndWhatIsNone() throws IOException {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(other, "Somebody", "1.0")) {
            book.newWorksheet("Prices").value(0, 0, "no table");
        }
        assertThatThrownBy(() -> PriceSheet.read(other.toByteArray())).hasMessageContaining("BID_PACK_NO_TABLE");
        assertThatThrownBy(() -> PriceSheet.read("no archive".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("BID_PACK_DAMAGED");
    }

    @Test
    void unpacksNoMoreThanASheetNeeds() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 21; i++) {
                zip.write(nothing);
            }
        }
        assertThatThrownBy(() -> PriceSheet.read(out.toByteArray())).hasMessageContaining("BID_PACK_TOO_LARGE");
    }

    @Test
    void readsNoEntityOfAStranger() throws IOException {
        byte[] bomb = rewritten(
                sheet(form("en")),
                xml -> "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"x\">]><worksheet><sheetData>"
                        + "<row r=\"4\"><c r=\"A4\"><v>1</v></c><c r=\"E4\" t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>");

        assertThatThrownBy(() -> PriceSheet.read(bomb)).hasMessageContaining("BID_PACK_DAMAGED");
    }

    @Test
    void everyRowOfALongTableFitsIntoTheHiddenSheet() throws IOException {
        List<TenderContent.LinePart> parts = java.util.stream.IntStream.range(0, 200)
                .mapToObj(i -> new TenderContent.LinePart("Item " + i, "hour", BigDecimal.ONE))
                .collect(Collectors.toList());
        Lot large = TenderBuilder.aTender()
                .lots(new TenderContent.LotPart("Large", Money.pounds(1), parts))
                .draft()
                .lots()
                .get(0);
        Map<PackKey, String> base = large.lines().stream()
                .collect(Collectors.toMap(
                        line -> new PackKey(PackKey.Kind.UNIT_PRICE, line.id()), line -> "12345.6789"));
        PackForm form = new PackForm(
                "AL-B-2026-0001",
                "AL-T-2026-0001",
                0,
                Instant.parse("2026-11-28T03:00:00Z"),
                "en",
                base,
                List.of(),
                base,
                null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PriceSheet.write(large, form, WORDS, out);

        assertThat(PriceSheet.read(out.toByteArray()).typed()).isEqualTo(base);
    }
}
