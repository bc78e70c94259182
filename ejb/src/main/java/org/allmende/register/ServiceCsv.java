package org.allmende.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.allmende.shared.CsvFile;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.allmende.shared.TableRows;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Services as comma-separated values (RFC 4180) in UTF-8, with the names of {@link ServiceColumn} in the first line. Read line by
 * line, so that a file of any length needs the same memory; semicolons in place of commas, either kind of line end and a byte
 * order mark are understood ({@link CsvFile}). What is written is read again as the same services, and a file in this form comes back as it was.
 *
 * <p>Errors of a whole file: {@code IMPORT_ENCODING}, {@code IMPORT_EMPTY}, {@code IMPORT_COLUMN_MISSING(name)}, {@code
 * IMPORT_COLUMN_UNKNOWN(name, all names)}, {@code IMPORT_COLUMN_TWICE(name)}, {@code IMPORT_UNREADABLE(line)}. Faults of one line: {@code IMPORT_KEY_MISSING}, {@code
 * IMPORT_NUMBER(typed)}, {@code IMPORT_DATE(typed)}, {@code IMPORT_EXCLUSION(typed, all)}, {@code IMPORT_WIDTH(fields, columns)}
 * and those of {@link ServiceFacts}.
 */
public final class ServiceCsv {

    private static final int LONGEST_KEY = 100;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private ServiceCsv() {}

    /** Gives every line to the consumer, the faulty ones with what is wrong. */
    public static void read(InputStream file, Consumer<ServiceLine> lines) {
        CsvFile.read(file, new TableRows() {

            private List<ServiceColumn> columns = List.of();

            @Override
            public void head(List<String> names) {
                columns = ServiceCsv.head(names);
            }

            @Override
            public void line(long number, List<String> fields) {
                lines.accept(new Reader(number, fields, columns).read());
            }
        });
    }

    private static List<ServiceColumn> head(List<String> record) {
        List<ServiceColumn> columns = new ArrayList<>();
        Set<ServiceColumn> seen = new HashSet<>();
        for (String typed : record) {
            String name = typed.strip().toLowerCase(Locale.ROOT);
            if (!ServiceColumn.heads().contains(name)) {
                throw new DomainProblem(
                        "IMPORT_COLUMN_UNKNOWN", CsvFile.shortened(name), String.join(", ", ServiceColumn.heads()));
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

    /** One line, field by field; the first fault ends it. */
    private static final class Reader {

        private final long number;
        private final List<String> record;
        private final List<ServiceColumn> columns;
        private ServiceColumn column = ServiceColumn.KEY;

        Reader(long number, List<String> record, List<ServiceColumn> columns) {
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
                throw new DomainProblem("IMPORT_NUMBER", CsvFile.shortened(typed));
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
                throw new DomainProblem("IMPORT_NUMBER", CsvFile.shortened(typed));
            }
        }

        private @Nullable LocalDate date(ServiceColumn wanted) {
            String typed = text(wanted);
            try {
                return typed.isEmpty() ? null : LocalDate.parse(typed);
            } catch (DateTimeException e) {
                throw new DomainProblem("IMPORT_DATE", CsvFile.shortened(typed));
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
            throw new DomainProblem("IMPORT_EXCLUSION", CsvFile.shortened(typed), List.of(Exclusion.values()));
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
