package org.allmende.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.allmende.shared.CsvFile;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.TableRows;
import org.allmende.shared.XlsxFile;
import org.jspecify.annotations.Nullable;

/**
 * Results as a table with the names of {@link ResultColumn} in the first line, in any order, read line by line in constant memory:
 * comma-separated values ({@link CsvFile}) or the first sheet of a spreadsheet ({@link XlsxFile}). The first day decides in which form the file writes days: a guess line by line would make the
 * 3rd of April out of the 4th of March. A quantity has a decimal point or a decimal comma and at most two places, so that nobody
 * has to guess whether 1.500 is much or little.
 *
 * <p>Errors of a whole file: those of {@link CsvFile} and {@link XlsxFile}, {@code RESULTS_COLUMNS_MANY(columns, most, names)}, {@code
 * IMPORT_COLUMN_UNKNOWN(name, all names)}, {@code IMPORT_COLUMN_TWICE(name)}, {@code IMPORT_COLUMN_MISSING(name)}, {@code
 * RESULTS_DAYS_MIXED(line, typed, first line, first typed)}, {@code RESULTS_TOO_MANY(most)}, {@code RESULTS_NONE}: a head alone.
 * Faults of a line: {@code IMPORT_WIDTH(fields, columns)}, {@code RESULT_METRIC(typed)}, {@code RESULT_KEY}, {@code
 * RESULT_PERSON}, {@code RESULT_DAY(typed)}, {@code RESULT_QUANTITY(typed)}, {@code RESULT_GROUP(typed)}, {@code
 * RESULT_KIND(typed)}.
 */
final class ResultTable {

    /** The most lines of one file. */
    static final long MOST_LINES = 10_000_000;

    private static final int MOST_COLUMNS = 20;
    private static final int LONGEST_KEY = 100;
    private static final Pattern METRIC = Pattern.compile("[1-9]\\d{0,3}");
    private static final Pattern QUANTITY = Pattern.compile("\\d{1,9}([.,]\\d{1,2})?");
    private static final Pattern GROUP = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} /&'’-]{0,39}");

    private ResultTable() {}

    /**
     * Gives every line to one of the two.
     *
     * @param file gives its records, {@link CsvFile} or {@link XlsxFile}
     * @return how many lines there are, the head not counted
     */
    static long read(
            Consumer<TableRows> file, long mostLines, Consumer<ReportedResult> results, Consumer<ResultFault> faults) {
        Lines lines = new Lines(mostLines, results, faults);
        file.accept(lines);
        if (lines.count == 0) {
            throw new DomainProblem("RESULTS_NONE");
        }
        return lines.count;
    }

    /** A fault of the line that is being read. */
    private static final class Faulty extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient ResultFault fault;

        Faulty(ResultFault fault) {
            super(fault.code(), null, false, false);
            this.fault = fault;
        }
    }

    private static final class Lines implements TableRows {

        private final long most;
        private final Consumer<ReportedResult> results;
        private final Consumer<ResultFault> faults;
        private final Map<ResultColumn, Integer> places = new EnumMap<>(ResultColumn.class);
        private int width;
        private long count;
        private @Nullable DayForm form;
        private long firstDayLine;
        private String firstDay = "";

        Lines(long most, Consumer<ReportedResult> results, Consumer<ResultFault> faults) {
            this.most = most;
            this.results = results;
            this.faults = faults;
        }

        @Override
        public void head(List<String> names) {
            String all = String.join(", ", ResultColumn.heads());
            width = names.size();
            if (width > MOST_COLUMNS) {
                throw new DomainProblem("RESULTS_COLUMNS_MANY", width, ResultColumn.values().length, all);
            }
            for (int place = 0; place < width; place++) {
                String name = names.get(place).strip().toLowerCase(Locale.ROOT);
                if (!ResultColumn.heads().contains(name)) {
                    throw new DomainProblem("IMPORT_COLUMN_UNKNOWN", CsvFile.shortened(name), all);
                }
                if (places.put(ResultColumn.valueOf(name.toUpperCase(Locale.ROOT)), place) != null) {
                    throw new DomainProblem("IMPORT_COLUMN_TWICE", name);
                }
            }
            for (ResultColumn column : ResultColumn.values()) {
                if (column.isDemanded() && !places.containsKey(column)) {
                    throw new DomainProblem("IMPORT_COLUMN_MISSING", column.head());
                }
            }
        }

        @Override
        public void line(long number, List<String> fields) {
            count++;
            if (count > most) {
                throw new DomainProblem("RESULTS_TOO_MANY", most);
            }
            try {
                results.accept(read(number, fields));
            } catch (Faulty faulty) {
                faults.accept(faulty.fault);
            }
        }

        private ReportedResult read(long number, List<String> fields) throws Faulty {
            if (fields.size() != width) {
                throw new Faulty(ResultFault.of(number, "", "IMPORT_WIDTH", fields.size(), width));
            }
            LocalDate day = day(number, text(fields, ResultColumn.DAY));
            String metric = text(fields, ResultColumn.METRIC);
            require(METRIC.matcher(metric).matches(), number, ResultColumn.METRIC, "RESULT_METRIC", metric);
            String key = text(fields, ResultColumn.KEY);
            require(isKey(key), number, ResultColumn.KEY, "RESULT_KEY");
            String person = text(fields, ResultColumn.PERSON);
            require(isKey(person), number, ResultColumn.PERSON, "RESULT_PERSON");
            String group = text(fields, ResultColumn.GROUP);
            require(
                    group.isEmpty() || GROUP.matcher(group).matches(),
                    number,
                    ResultColumn.GROUP,
                    "RESULT_GROUP",
                    group);
            return new ReportedResult(
                    number,
                    Integer.parseInt(metric),
                    key,
                    person,
                    day,
                    quantity(number, text(fields, ResultColumn.QUANTITY)),
                    group,
                    kind(number, text(fields, ResultColumn.KIND)));
        }

        private String text(List<String> fields, ResultColumn column) {
            Integer place = places.get(column);
            return place == null ? "" : fields.get(place).strip();
        }

        private LocalDate day(long number, String typed) throws Faulty {
            DayForm written = DayForm.of(typed).orElse(null);
            if (written != null && form == null) {
                form = written;
                firstDayLine = number;
                firstDay = typed;
            }
            if (written != null && written != form) {
                throw new DomainProblem("RESULTS_DAYS_MIXED", number, typed, firstDayLine, firstDay);
            }
            LocalDate day = written == null ? null : written.read(typed).orElse(null);
            if (day == null) {
                throw fault(number, ResultColumn.DAY, "RESULT_DAY", typed);
            }
            return day;
        }

        private static BigDecimal quantity(long number, String typed) throws Faulty {
            if (typed.isEmpty()) {
                return BigDecimal.ONE;
            }
            require(QUANTITY.matcher(typed).matches(), number, ResultColumn.QUANTITY, "RESULT_QUANTITY", typed);
            BigDecimal quantity = new BigDecimal(typed.replace(',', '.'));
            require(quantity.signum() > 0, number, ResultColumn.QUANTITY, "RESULT_QUANTITY", typed);
            return quantity;
        }

        private static ResultKind kind(long number, String typed) throws Faulty {
            if (typed.isEmpty()) {
                return ResultKind.RESULT;
            }
            for (ResultKind kind : ResultKind.values()) {
                if (kind.name().equalsIgnoreCase(typed)) {
                    return kind;
                }
            }
            throw fault(number, ResultColumn.KIND, "RESULT_KIND", typed);
        }

        private static boolean isKey(String typed) {
            return !typed.isEmpty()
                    && typed.length() <= LONGEST_KEY
                    && typed.chars().noneMatch(Character::isISOControl);
        }

        private static void require(boolean holds, long number, ResultColumn column, String code, String... typed)
                throws Faulty {
            if (!holds) {
                throw fault(number, column, code, typed);
            }
        }

        private static Faulty fault(long number, ResultColumn column, String code, String... typed) {
            Object[] shown = new Object[typed.length];
            for (int i = 0; i < typed.length; i++) {
                shown[i] = CsvFile.shortened(typed[i]);
            }
            return new Faulty(ResultFault.of(number, column.head(), code, shown));
        }
    }
}
