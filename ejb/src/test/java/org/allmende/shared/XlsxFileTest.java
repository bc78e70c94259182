package org.allmende.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxFileTest {

    @TempDir
    private Path folder;

    /** What was read: the head, and every other row by its number. */
    private static final class Rows implements TableRows {

        private final List<String> head = new ArrayList<>();
        private final Map<Long, List<String>> lines = new TreeMap<>();

        @Override
        public void head(List<String> names) {
            head.addAll(names);
        }

        @Override
        public void line(long number, List<String> fields) {
            lines.put(number, List.copyOf(fields));
        }
    }

    private Path book(Consumer<Worksheet> write) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Test", "1.0")) {
            write.accept(book.newWorksheet("First"));
            book.newWorksheet("Second").value(0, 0, "nobody reads this");
        }
        return file;
    }

    private static Rows read(Path file) {
        Rows rows = new Rows();
        XlsxFile.read(file, rows);
        return rows;
    }

    private static void assertRefused(Path file, String code, Object... arguments) {
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(DomainProblem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            if (arguments.length > 0) {
                assertThat(problem.args()).startsWith(arguments);
            }
        });
    }

    @Test
    void textsNumbersAndDaysAreReadAsTheyAreShown() throws IOException {
        Path file = book(sheet -> {
            sheet.value(0, 0, "day");
            sheet.value(0, 1, "quantity");
            sheet.value(0, 2, "key");
            sheet.value(1, 0, LocalDate.of(2026, 11, 28));
            sheet.style(1, 0).format("dd.mm.yyyy").set();
            sheet.value(1, 1, new BigDecimal("2.5"));
            sheet.value(1, 2, 4711);
            sheet.value(3, 0, "2026-11-29");
            sheet.value(3, 1, 0.1 + 0.2);
            sheet.style(3, 1).format("0.00 \"days\"").set();
        });
        Rows rows = read(file);
        assertThat(rows.head).containsExactly("day", "quantity", "key");
        assertThat(rows.lines)
                .containsExactly(
                        Map.entry(2L, List.of("2026-11-28", "2.5", "4711")),
                        Map.entry(4L, List.of("2026-11-29", "0.3", "")));
    }

    @Test
    void aTimeOfDayIsNotCutOff() throws IOException {
        Path file = book(sheet -> {
            sheet.value(0, 0, "day");
            sheet.value(1, 0, LocalDateTime.of(2026, 11, 28, 6, 0));
            sheet.style(1, 0).format("yyyy-mm-dd hh:mm").set();
        });
        assertThat(read(file).lines.get(2L)).containsExactly("2026-11-28T06:00");
    }

    @Test
    void aFormulaIsRefusedByItsLineAndNeverComputed() throws IOException {
        Path file = book(sheet -> {
            sheet.value(0, 0, "key");
            sheet.value(1, 0, "R-1");
            sheet.formula(2, 0, "1+1");
        });
        assertRefused(file, "IMPORT_SHEET_FORMULA", 3);
    }

    @Test
    void aSheetWithNothingInItIsRefused() throws IOException {
        assertRefused(book(sheet -> {}), "IMPORT_EMPTY");
    }

    @Test
    void whatIsNoSpreadsheetIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.xlsx"), "PK\u0003\u0004 and nothing else");
        assertRefused(text, "IMPORT_SHEET_DAMAGED");
        Path archive = folder.resolve("archive.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("letter.txt"));
            zip.write("Good day".getBytes(StandardCharsets.UTF_8));
        }
        assertRefused(archive, "IMPORT_SHEET_DAMAGED");
    }

    /** A few kilobytes that unpack to more than memory should hold. */
    @Test
    void aBombIsNotUnpacked() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        byte[] piece = new byte[1024 * 1024];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (int i = 0; i < 64; i++) {
                zip.write(piece);
            }
        }
        assertRefused(bomb, "IMPORT_SHEET_LARGE");
    }

    @Test
    void anExternalEntityIsNotRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the-secret");
        Path good = book(sheet -> sheet.value(0, 0, "key"));
        Path evil = folder.resolve("evil.xlsx");
        try (ZipFile from = new ZipFile(good.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(evil))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().endsWith("sheet1.xml")) {
                    text = "<!DOCTYPE x [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>"
                            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                            + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&s;</t></is></c></row></sheetData></worksheet>";
                }
                to.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        Rows rows = new Rows();
        try {
            XlsxFile.read(evil, rows);
        } catch (DomainProblem refused) {
            assertThat(refused.code()).startsWith("IMPORT_");
        }
        assertThat(rows.head.toString()).doesNotContain("the-secret");
    }
}
