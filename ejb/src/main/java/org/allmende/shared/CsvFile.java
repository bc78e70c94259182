package org.allmende.shared;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of comma-separated values (RFC 4180) in UTF-8 with a head, read record by record, so that a file of any length needs the
 * same memory. Semicolons or tabs in place of commas, every kind of line end and a byte order mark are understood.
 *
 * <p>Errors: {@code IMPORT_ENCODING}, {@code IMPORT_EMPTY}: not even a head; {@code IMPORT_UNREADABLE(line)}: a quotation mark is
 * not closed, or a record is longer than a mebi of letters.
 */
public final class CsvFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int HEAD_SAMPLE = 8192;
    private static final int LONGEST_RECORD = 1024 * 1024;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private CsvFile() {}

    public static void read(InputStream file, TableRows table) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        long line = 1;
        try (var bounded = new OneRecord(new InputStreamReader(file, decoder));
                var text = new BufferedReader(bounded, HEAD_SAMPLE)) {
            skipMark(text);
            char delimiter = delimiter(text);
            try (CSVParser parser =
                    FORMAT.builder().setDelimiter(delimiter).get().parse(text)) {
                Iterator<CSVRecord> records = parser.iterator();
                if (!records.hasNext()) {
                    throw new DomainProblem("IMPORT_EMPTY");
                }
                table.head(records.next().toList());
                line = parser.getCurrentLineNumber() + 1;
                while (records.hasNext()) {
                    table.line(line, records.next().toList());
                    bounded.another();
                    line = parser.getCurrentLineNumber() + 1;
                }
            }
        } catch (CharacterCodingException e) {
            throw new DomainProblem("IMPORT_ENCODING");
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? new DomainProblem("IMPORT_ENCODING")
                    : new DomainProblem("IMPORT_UNREADABLE", line);
        } catch (IOException | IllegalStateException e) {
            throw new DomainProblem("IMPORT_UNREADABLE", line);
        }
    }

    /** What was typed, short enough for a message. */
    public static String shortened(String typed) {
        return typed.length() <= 40 ? typed : typed.substring(0, 40) + "…";
    }

    /** The parser holds a whole record: an open quotation mark must not make one of the whole file. */
    private static final class OneRecord extends FilterReader {

        private int left = LONGEST_RECORD;

        OneRecord(Reader text) {
            super(text);
        }

        void another() {
            left = LONGEST_RECORD;
        }

        @Override
        public int read(char[] letters, int from, int length) throws IOException {
            int read = super.read(letters, from, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new IOException("a record of more than " + LONGEST_RECORD + " letters");
            }
            return read;
        }
    }

    private static void skipMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    /** A semicolon or a tab where the head has one and no comma: so do spreadsheets on the continent. */
    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(HEAD_SAMPLE);
        boolean comma = false;
        boolean semicolon = false;
        boolean tab = false;
        for (int read = 0; read < HEAD_SAMPLE / 2; read++) {
            int next = text.read();
            if (next < 0 || next == '\n' || next == '\r') {
                break;
            }
            comma |= next == ',';
            semicolon |= next == ';';
            tab |= next == '\t';
        }
        text.reset();
        if (comma) {
            return ',';
        }
        return semicolon ? ';' : tab ? '\t' : ',';
    }
}
