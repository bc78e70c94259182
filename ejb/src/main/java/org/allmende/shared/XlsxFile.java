package org.allmende.shared;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of a spreadsheet (Office Open XML), read row by row, as {@link CsvFile} reads a file of text. Rows without anything
 * in them are left out, empty cells at the end of a row do not count. A cell that shows a day is that day as {@code 2026-11-28}; a
 * number is what a spreadsheet shows of it, fifteen digits. Nothing is computed: a formula stands there as no text of a field would,
 * and is refused.
 *
 * <p>Errors: {@code IMPORT_SHEET_DAMAGED}, {@code IMPORT_SHEET_LARGE(mebibytes)}: unpacked; {@code IMPORT_SHEET_FORMULA(line)}, {@code
 * IMPORT_EMPTY}: not even a head.
 */
public final class XlsxFile {

    /** The most bytes of a whole file, unpacked: a million rows of a dozen short cells have some 400 MB. */
    private static final long MOST_UNPACKED = 768L * 1024 * 1024;

    /** The most bytes of its texts, unpacked: these are held in memory while it is read. */
    private static final long MOST_TEXTS = 48L * 1024 * 1024;

    private static final String TEXTS = "sharedstrings.xml";

    /** As many digits as a spreadsheet shows; what it keeps behind them is the noise of its binary numbers. */
    private static final MathContext SHOWN = new MathContext(15);

    /** In a form of numbers, outside of what is quoted or in brackets: a year, a day or a month with a day. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    private static final Pattern DAY = Pattern.compile("[yYdD]");

    private XlsxFile() {}

    /** Whether the first bytes are those of an archive, as every spreadsheet of this kind is one. */
    public static boolean begins(byte[] first) {
        return first.length >= 4 && first[0] == 'P' && first[1] == 'K' && first[2] == 3 && first[3] == 4;
    }

    public static void read(Path file, TableRows table) {
        try {
            requireSmall(file);
            try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                read(rows.iterator(), table);
            }
        } catch (DomainProblem problem) {
            throw problem;
        } catch (RuntimeException | IOException unreadable) {
            // whatever a stranger's spreadsheet lacks
            throw new DomainProblem("IMPORT_SHEET_DAMAGED");
        }
    }

    private static void read(Iterator<Row> rows, TableRows table) {
        int width = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            List<String> fields = fields(row);
            if (fields.isEmpty()) {
                continue;
            }
            if (width == 0) {
                width = fields.size();
                table.head(fields);
                continue;
            }
            while (fields.size() < width) {
                fields.add("");
            }
            table.line(row.getRowNum(), fields);
        }
        if (width == 0) {
            throw new DomainProblem("IMPORT_EMPTY");
        }
    }

    /** Without the empty ones at the end. */
    private static List<String> fields(Row row) {
        List<String> fields = new ArrayList<>(row.getCellCount());
        int last = 0;
        for (int column = 0; column < row.getCellCount(); column++) {
            String text = text(row, row.getOptionalCell(column).orElse(null));
            fields.add(text);
            if (!text.isBlank()) {
                last = column + 1;
            }
        }
        fields.subList(last, fields.size()).clear();
        return fields;
    }

    private static String text(Row row, @Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> isDay(cell) ? day(cell.asDate()) : plain(cell.asNumber());
            case FORMULA -> throw new DomainProblem("IMPORT_SHEET_FORMULA", row.getRowNum());
            case STRING -> cell.asString();
            case BOOLEAN, ERROR, EMPTY -> String.valueOf(cell.getRawValue());
        };
    }

    private static boolean isDay(Cell cell) {
        String form = cell.getDataFormatString();
        return form != null && DAY.matcher(LITERAL.matcher(form).replaceAll("")).find();
    }

    /** With a time of day it is no day, and whoever wants one will say so. */
    private static String day(LocalDateTime shown) {
        return shown.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? shown.toLocalDate().toString()
                : shown.toString();
    }

    private static String plain(BigDecimal number) {
        return number.round(SHOWN).stripTrailingZeros().toPlainString();
    }

    private static void requireSmall(Path file) throws IOException {
        try (ZipFile archive = ZipFile.builder().setPath(file).get()) {
            long left = MOST_UNPACKED;
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                boolean texts = entry.getName().toLowerCase(Locale.ROOT).endsWith(TEXTS);
                left -= unpacked(archive, entry, texts ? Math.min(left, MOST_TEXTS) : left);
            }
        }
    }

    /**
     * How many bytes it really has, not how many it says, for at most so many are unpacked.
     *
     * @throws DomainProblem {@code IMPORT_SHEET_LARGE} where it has more
     */
    private static long unpacked(ZipFile archive, ZipArchiveEntry entry, long most) throws IOException {
        byte[] piece = new byte[64 * 1024];
        long all = 0;
        try (InputStream part = archive.getInputStream(entry)) {
            for (int read = part.read(piece); read >= 0; read = part.read(piece)) {
                all += read;
                if (all > most) {
                    throw new DomainProblem("IMPORT_SHEET_LARGE", MOST_UNPACKED / 1024 / 1024);
                }
            }
        }
        return all;
    }
}
