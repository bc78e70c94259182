package org.allmende.bid.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.document.FileSizes;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.TypedNumber;
import org.allmende.tender.Lot;
import org.allmende.tender.PriceLine;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A lot's price table as a spreadsheet: one row a line, in which the unit price alone is to be typed, and a hidden sheet that says which
 * bid, and what stood at the export. A row is known by its number, so that it may be sorted. Formulas are written for the eyes of the
 * bidder; in what comes back none is computed, and a unit price that is one is a fault.
 *
 * <p>Errors: {@code BID_PACK_DAMAGED}, {@code BID_PACK_NO_TABLE}, {@code BID_PACK_TOO_LARGE(most)}, those of {@link PackFormJson}.
 */
public final class PriceSheet {

    /** The most bytes of it, unpacked: 20 MiB. */
    static final long MOST_UNPACKED = 20L * 1024 * 1024;

    private static final String HIDDEN = "portal";
    private static final int FIRST_ROW = 3;
    private static final int NUMBER = 0;
    private static final int UNIT_PRICE = 4;
    private static final int MOST_ROWS = 2_000;
    private static final int PIECE = 30_000;

    /** As many digits as a spreadsheet shows; what it keeps behind them is the noise of its binary numbers. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int MOST_DIGITS = 20;

    private PriceSheet() {}

    /**
     * Its words in the reader's language.
     *
     * @param heads number, item, unit, quantity, unit price, amount
     */
    public record Words(String title, String hint, List<String> heads, String total) {

        public Words {
            heads = List.copyOf(heads);
        }
    }

    public static void write(Lot lot, PackForm form, Words words, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Allmende", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            sheet.value(0, 0, words.title());
            sheet.style(0, 0).bold().set();
            sheet.value(1, 0, words.hint());
            for (int column = 0; column < words.heads().size(); column++) {
                sheet.value(FIRST_ROW - 1, column, words.heads().get(column));
                sheet.style(FIRST_ROW - 1, column).bold().set();
            }
            sheet.width(1, 50);
            sheet.width(2, 16);
            sheet.width(UNIT_PRICE, 16);
            sheet.width(5, 16);
            sheet.freezePane(0, FIRST_ROW);
            int row = FIRST_ROW;
            for (PriceLine line : lot.lines()) {
                String says = form.base().getOrDefault(key(line), "");
                sheet.value(row, NUMBER, line.number());
                sheet.value(row, 1, line.item());
                sheet.value(row, 2, line.unit());
                sheet.value(row, 3, line.quantity());
                if (!says.isEmpty()) {
                    sheet.value(row, UNIT_PRICE, new BigDecimal(says));
                }
                sheet.style(row, UNIT_PRICE)
                        .fillColor("FFF2CC")
                        .format("0.00##")
                        .set();
                sheet.formula(row, 5, "ROUND(D" + (row + 1) + "*E" + (row + 1) + ",2)");
                sheet.style(row, 5).format("#,##0.00").set();
                row++;
            }
            sheet.value(row, 1, words.total());
            sheet.formula(row, 5, "SUM(F" + (FIRST_ROW + 1) + ":F" + row + ")");
            sheet.style(row, 5).bold().format("#,##0.00").set();
            hide(book.newWorksheet(HIDDEN), lot, PackFormJson.write(form));
        }
    }

    private static void hide(Worksheet sheet, Lot lot, String json) {
        for (int piece = 0; piece * PIECE < json.length(); piece++) {
            sheet.value(piece, 0, json.substring(piece * PIECE, Math.min(json.length(), (piece + 1) * PIECE)));
        }
        for (PriceLine line : lot.lines()) {
            sheet.value(line.number() - 1, 1, key(line).toString());
        }
        sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
    }

    private static PackKey key(PriceLine line) {
        return new PackKey(PackKey.Kind.UNIT_PRICE, line.id());
    }

    /** The form that it is, with what was typed into it. */
    static PackForm read(byte[] bytes) {
        try {
            requireSmall(bytes);
            return readSmall(bytes);
        } catch (DomainProblem problem) {
            throw problem;
        } catch (RuntimeException | IOException unreadable) {
            // whatever a stranger's spreadsheet lacks
            throw new DomainProblem("BID_PACK_DAMAGED");
        }
    }

    private static PackForm readSmall(byte[] bytes) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            Sheet hidden = book.findSheet(HIDDEN).orElseThrow(() -> new DomainProblem("BID_PACK_NO_TABLE"));
            StringBuilder json = new StringBuilder();
            Map<Integer, PackKey> keys = new TreeMap<>();
            for (Row row : rows(hidden)) {
                json.append(row.getCellAsString(0).orElse(""));
                row.getCellAsString(1).flatMap(PackKey::read).ifPresent(key -> keys.put(row.getRowNum(), key));
            }
            PackForm form = PackFormJson.readObject(json.toString());
            Map<PackKey, String> typed = new HashMap<>(form.typed());
            typed.putAll(typed(rows(book.getFirstSheet()), keys, form.locale()));
            return form.withTyped(typed);
        }
    }

    /** Counts what is unpacked, by the list at the archive's end, as the reader and office programs go by it. */
    private static void requireSmall(byte[] bytes) throws IOException {
        long left = MOST_UNPACKED;
        try (ZipFile archive = ZipFile.builder().setByteArray(bytes).get()) {
            byte[] piece = new byte[8192];
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                try (InputStream part = archive.getInputStream(entry)) {
                    for (int read = part.read(piece); read >= 0; read = part.read(piece)) {
                        left -= read;
                        if (left < 0) {
                            throw new DomainProblem("BID_PACK_TOO_LARGE", FileSizes.limit(MOST_UNPACKED));
                        }
                    }
                }
            }
        }
    }

    private static List<Row> rows(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.limit(MOST_ROWS).collect(Collectors.toCollection(ArrayList::new));
        }
    }

    private static Map<PackKey, String> typed(List<Row> rows, Map<Integer, PackKey> keys, Locale language) {
        Map<PackKey, String> typed = new HashMap<>();
        for (Row row : rows) {
            PackKey key = number(row).map(keys::get).orElse(null);
            if (key == null) {
                continue;
            }
            if (typed.put(key, says(row.getOptionalCell(UNIT_PRICE).orElse(null), language)) != null) {
                throw new DomainProblem("BID_PACK_DAMAGED");
            }
        }
        return typed;
    }

    private static Optional<Integer> number(Row row) {
        return row.getOptionalCell(NUMBER)
                .filter(cell -> cell.getType() == CellType.NUMBER)
                .map(Cell::asNumber)
                .filter(number -> number.compareTo(BigDecimal.valueOf(MOST_ROWS)) < 0)
                .map(BigDecimal::intValue);
    }

    /** As somebody would type it by the custom of the language; a formula as it stands there, which is no number. */
    private static String says(@Nullable Cell cell, Locale language) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getType()) {
            case EMPTY -> "";
            case NUMBER -> plain(cell.asNumber(), language);
            case FORMULA -> "=" + cell.getFormula();
            case STRING, BOOLEAN, ERROR -> String.valueOf(cell.getRawValue());
        };
    }

    private static String plain(BigDecimal number, Locale language) {
        BigDecimal shown = number.round(SHOWN).stripTrailingZeros();
        boolean writable =
                Math.abs((long) shown.precision() - shown.scale()) < MOST_DIGITS && shown.scale() < MOST_DIGITS;
        return writable ? TypedNumber.write(shown, language) : shown.toString();
    }
}
