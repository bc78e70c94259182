package org.allmende.register;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Services as comma-separated values (RFC 4180) in UTF-8, with the names of {@link ServiceColumn} in the first line. Read line by
 * line, so that a file of any length needs the same memory; semicolons in place of commas, either kind of line end and a byte
 * order mark are understood. What is written is read again as the same services, and a file in this form comes back as it was.
 *
 * <p>Errors of a whole file: {@code IMPORT_ENCODING}, {@code IMPORT_EMPTY}, {@code IMPORT_COLUMN_MISSING(name)}, {@code
 * IMPORT_COLUMN_UNKNOWN(name, all names)}, {@code IMPORT_COLUMN_TWICE(name)}, {@code IMPORT_UNREADABLE(line)}. Faults of one line: {@code IMPORT_KEY_MISSING}, {@code
 * IMPORT_NUMBER(typed)}, {@code IMPORT_DATE(typed)}, {@code IMPORT_EXCLUSION(typed, all)}, {@code IMPORT_WIDTH(fields, columns)}
 * and those of {@link ServiceFacts}.
 */
public final class ServiceCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_KEY = 100;
    private static final int HEAD_SAMPLE = 8192;
    private static final int LONGEST_RECORD = 1024 * 1024;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private ServiceCsv() {}

    /** Gives every line to the consumer, the faulty ones with what is wrong. */
    public static void read(InputStream file, Consumer<ServiceLine> lines) {
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
                List<ServiceColumn> columns = head(records.next());
                line = parser.getCurrentLineNumber() + 1;
                while (records.hasNext()) {
                    lines.accept(new Reader(line, records.next(), columns).read());
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

    /** The parser holds a whole record: an open quotation mark must not make one of the whole file. */
    private static final class OneRecord extends FilterReader {

        private int left = LONGEST_RECORD;

        OneRecord(java.io.Reader text) {
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

    /** A semicolon where the head has one and no comma: so do spreadsheets on the continent. */
    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(HEAD_SAMPLE);
        boolean comma = false;
        boolean semicolon = false;
        for (int read = 0; read < HEAD_SAMPLE / 2; read++) {
            int next = text.read();
            if (next < 0 || next == '\n' || next == '\r') {
                break;
            }
            comma |= next == ',';
            semicolon |= next == ';';
        }
        text.reset();
        return semicolon && !comma ? ';' : ',';
    }

    private static List<ServiceColumn> head(CSVRecord record) {
        List<ServiceColumn> columns = new ArrayList<>();
        Set<ServiceColumn> seen = new HashSet<>();
        for (String typed : record) {
            String name = typed.strip().toLowerCase(Locale.ROOT);
            if (!ServiceColumn.heads().contains(name)) {
                throw new DomainProblem(
                        "IMPORT_COLUMN_UNKNOWN", shortened(name), String.join(", ", ServiceColumn.heads()));
            }
            ServiceColumn column = ServiceColumn.valueOf(name.toUpperCase(Locale.ROOT));
            if (!seen.add(column)) {
                throw new DomainProblem("IMPORT_COLUMN_TWICE", name);
            }
            columns.add(column);
        }
        for (ServiceColumn column : ServiceColumn.values()) {
            if (column.isDemanded() && !seen.contains(column)) {
                throw new DomainProblem("IMPORT_COLUMN_MISSING", column.head());
            }
        }
        return columns;
    }

    private static String shortened(String typed) {
        return typed.length() <= 40 ? typed : typed.substring(0, 40) + "…";
    }

    /** One line, field by field; the first fault ends it. */
    private static final class Reader {

        private final long number;
        private final CSVRecord record;
        private final List<ServiceColumn> columns;
        private ServiceColumn column = ServiceColumn.KEY;

        Reader(long number, CSVRecord record, List<ServiceColumn> columns) {
            this.number = number;
            this.record = record;
            this.columns = columns;
        }

        ServiceLine read() {
            String key = "";
            try {
                if (record.size() != columns.size()) {
                    return faulty(key, "", "IMPORT_WIDTH", record.size(), columns.size());
                }
                key = text(ServiceColumn.KEY);
                if (key.isEmpty() || key.length() > LONGEST_KEY || key.indexOf('\0') >= 0) {
                    return faulty("", ServiceColumn.KEY.head(), "IMPORT_KEY_MISSING");
                }
                return new ServiceLine(number, key, facts(), null);
            } catch (DomainProblem problem) {
                return faulty(
                        key, columnOf(problem), problem.code(), problem.args().toArray());
            }
        }

        private ServiceLine faulty(String key, String name, String code, Object... arguments) {
            return new ServiceLine(number, key, null, new ServiceLine.Fault(name, code, arguments));
        }

        private String columnOf(DomainProblem problem) {
            return switch (problem.code()) {
                case "IMPORT_NUMBER", "IMPORT_DATE", "IMPORT_EXCLUSION", "MONEY_TOO_FINE", "MONEY_TOO_LARGE" ->
                    column.head();
                case "SERVICE_CPV_FORM" -> ServiceColumn.CPV.head();
                case "SERVICE_STAFF_NEGATIVE" -> ServiceColumn.STAFF.head();
                case "SERVICE_TEXT_TOO_LONG" -> String.valueOf(problem.args().get(0));
                case "SERVICE_CONTRACT_WITHOUT_SUPPLIER" -> ServiceColumn.SUPPLIER.head();
                case "SERVICE_CONTRACT_VALUE_NEGATIVE" -> ServiceColumn.CONTRACT_VALUE.head();
                case "SERVICE_EXTENSION_WITHOUT_END" -> ServiceColumn.CONTRACT_END.head();
                case "SERVICE_EXTENSION_BEFORE_END" -> ServiceColumn.EXTENSION_UNTIL.head();
                case "SERVICE_NOTICE_AFTER_END" -> ServiceColumn.EXTENSION_NOTICE.head();
                default -> "";
            };
        }

        private ServiceFacts facts() {
            CurrentContract contract = CurrentContract.of(new CurrentContract.Terms(
                    text(ServiceColumn.SUPPLIER),
                    money(ServiceColumn.CONTRACT_VALUE),
                    date(ServiceColumn.CONTRACT_END),
                    date(ServiceColumn.EXTENSION_UNTIL),
                    date(ServiceColumn.EXTENSION_NOTICE)));
            return new ServiceFacts(
                    text(ServiceColumn.TITLE),
                    text(ServiceColumn.SUMMARY),
                    text(ServiceColumn.AREA),
                    text(ServiceColumn.CPV),
                    text(ServiceColumn.USERS),
                    text(ServiceColumn.VOLUMES),
                    cost(),
                    staff(),
                    text(ServiceColumn.ASSETS),
                    contract,
                    exclusion());
        }

        private String text(ServiceColumn wanted) {
            column = wanted;
            int index = columns.indexOf(wanted);
            return index < 0 ? "" : record.get(index).strip();
        }

        private YearlyCost cost() {
            Map<CostKind, Money> kinds = new EnumMap<>(CostKind.class);
            for (CostKind kind : CostKind.values()) {
                Money amount = money(ServiceColumn.of(kind));
                if (amount != null) {
                    kinds.put(kind, amount);
                }
            }
            return YearlyCost.of(kinds);
        }

        private int staff() {
            String typed = text(ServiceColumn.STAFF);
            try {
                return typed.isEmpty() ? 0 : Integer.parseInt(typed);
            } catch (NumberFormatException e) {
                throw new DomainProblem("IMPORT_NUMBER", shortened(typed));
            }
        }

        private @Nullable Money money(ServiceColumn wanted) {
            String typed = text(wanted);
            if (typed.isEmpty()) {
                return null;
            }
            try {
                return Money.pounds(new BigDecimal(typed));
            } catch (NumberFormatException e) {
                throw new DomainProblem("IMPORT_NUMBER", shortened(typed));
            }
        }

        private @Nullable LocalDate date(ServiceColumn wanted) {
            String typed = text(wanted);
            try {
                return typed.isEmpty() ? null : LocalDate.parse(typed);
            } catch (DateTimeException e) {
                throw new DomainProblem("IMPORT_DATE", shortened(typed));
            }
        }

        private @Nullable Exclusion exclusion() {
            String typed = text(ServiceColumn.EXCLUSION);
            if (typed.isEmpty()) {
                return null;
            }
            for (Exclusion known : Exclusion.values()) {
                if (known.name().equalsIgnoreCase(typed)) {
                    return known;
                }
            }
            throw new DomainProblem("IMPORT_EXCLUSION", shortened(typed), List.of(Exclusion.values()));
        }
    }

    /** Writes services one after another. */
    public static final class Sheet implements AutoCloseable {

        private final CSVPrinter printer;

        /** Writes the head. */
        public Sheet(Writer to) throws IOException {
            printer = FORMAT.print(to);
            printer.printRecord(ServiceColumn.heads());
        }

        public void write(String key, ServiceFacts facts) throws IOException {
            CurrentContract contract = facts.contract();
            List<Object> fields = new ArrayList<>(List.of(
                    key, facts.title(), facts.summary(), facts.area(), facts.cpv(), facts.users(), facts.volumes()));
            for (CostKind kind : CostKind.values()) {
                fields.add(plain(facts.cost().of(kind)));
            }
            fields.add(facts.staffNumber());
            fields.add(facts.assets());
            fields.add(contract.supplier().orElse(""));
            fields.add(contract.value().map(ServiceCsv::plain).orElse(""));
            fields.add(contract.end().map(LocalDate::toString).orElse(""));
            fields.add(contract.extensionUntil().map(LocalDate::toString).orElse(""));
            fields.add(contract.extensionNotice().map(LocalDate::toString).orElse(""));
            fields.add(facts.exclusion() == null ? "" : facts.exclusion().name());
            printer.printRecord(fields);
        }

        @Override
        public void close() throws IOException {
            printer.close();
        }
    }

    /** Whole pounds without the pence. */
    private static String plain(Money amount) {
        BigDecimal stripped = amount.amount().stripTrailingZeros();
        return stripped.scale() <= 0
                ? stripped.toBigInteger().toString()
                : amount.amount().toPlainString();
    }
}
