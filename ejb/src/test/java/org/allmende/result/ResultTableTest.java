package org.allmende.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.allmende.shared.CsvFile;
import org.allmende.shared.DomainProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultTableTest {

    private static final String HEAD = "metric,key,person,day,quantity,group,kind\n";
    private static final String GOOD = "1,R-1,P-1,2026-11-02,2.5,sight,RESULT\n";

    private record Read(List<ReportedResult> results, List<ResultFault> faults, long lines) {}

    private static Read read(byte[] file, long most) {
        List<ReportedResult> results = new ArrayList<>();
        List<ResultFault> faults = new ArrayList<>();
        long lines = ResultTable.read(
                rows -> CsvFile.read(new ByteArrayInputStream(file), rows), most, results::add, faults::add);
        return new Read(results, faults, lines);
    }

    private static Read read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), 1000);
    }

    private static void assertRefused(byte[] file, String code, Object... arguments) {
        assertThatThrownBy(() -> read(file, 1000)).isInstanceOfSatisfying(DomainProblem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            if (arguments.length > 0) {
                assertThat(problem.args()).startsWith(arguments);
            }
        });
    }

    private static void assertRefused(String text, String code, Object... arguments) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), code, arguments);
    }

    @Test
    void aLineIsAResult() {
        assertThat(read(HEAD + GOOD).results())
                .containsExactly(new ReportedResult(
                        2,
                        1,
                        "R-1",
                        "P-1",
                        LocalDate.of(2026, 11, 2),
                        new BigDecimal("2.5"),
                        "sight",
                        ResultKind.RESULT));
    }

    @Test
    void whatIsNotSaidIsOneResultWithoutGroup() {
        ReportedResult result =
                read("day;person;key;metric\n02.11.2026;P-1;R-1;1\n").results().get(0);
        assertThat(result.quantity()).isEqualByComparingTo("1");
        assertThat(result.group()).isEmpty();
        assertThat(result.kind()).isEqualTo(ResultKind.RESULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void commasSemicolonsAndTabsWithAByteOrderMarkAreUnderstood(String separator) {
        assertThat(read("\uFEFF" + (HEAD + GOOD).replace(",", separator)).results())
                .hasSize(1);
    }

    @Test
    void aDecimalCommaIsUnderstood() {
        assertThat(read((HEAD + GOOD).replace(',', ';').replace("2.5", "2,5"))
                        .results()
                        .get(0)
                        .quantity())
                .isEqualByComparingTo("2.5");
        assertThat(read(HEAD + GOOD.replace("2.5", "\"2,5\"")).results().get(0).quantity())
                .isEqualByComparingTo("2.5");
        assertThat(read(HEAD + GOOD.replace("2.5", "2,5")).faults())
                .extracting(ResultFault::code)
                .containsExactly("IMPORT_WIDTH");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-02", "02/11/2026", "2/11/2026", "02.11.2026", "2.11.2026"})
    void aDayIsUnderstoodInThreeForms(String day) {
        assertThat(read(HEAD + GOOD.replace("2026-11-02", day)).results().get(0).day())
                .isEqualTo(LocalDate.of(2026, 11, 2));
    }

    @ParameterizedTest
    @CsvSource({"02/11/2026", "02.11.2026"})
    void twoFormsOfDaysInOneFileAreRefusedWithBothLines(String other) {
        assertRefused(
                HEAD + GOOD + "1,R-2,P-1,soon,,,\n1,R-3,P-1," + other + ",,,\n",
                "RESULTS_DAYS_MIXED",
                4L,
                other,
                2L,
                "2026-11-02");
    }

    @Test
    void anAmericanDayIsNoDayAndIsNotTurnedRound() {
        assertThat(read(HEAD + GOOD.replace("2026-11-02", "11/28/2026")).faults())
                .extracting(ResultFault::code)
                .containsExactly("RESULT_DAY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-16"})
    void anotherEncodingIsRefusedAndNeverGuessed(String encoding) {
        assertRefused((HEAD + GOOD.replace("sight", "Gehör")).getBytes(Charset.forName(encoding)), "IMPORT_ENCODING");
    }

    @Test
    void aFileWithNothingInItIsRefused() {
        assertRefused("", "IMPORT_EMPTY");
        assertRefused(HEAD, "RESULTS_NONE");
    }

    @Test
    void wrongColumnsAreNamed() {
        assertRefused("metric,key,person\n", "IMPORT_COLUMN_MISSING", "day");
        assertRefused("metric,key,person,day,name\n", "IMPORT_COLUMN_UNKNOWN", "name");
        assertRefused("metric,key,person,day,key\n", "IMPORT_COLUMN_TWICE", "key");
        String wide = IntStream.range(0, 200).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        assertRefused(wide + "\n" + wide + "\n", "RESULTS_COLUMNS_MANY", 200, 7);
    }

    @Test
    void tooManyLinesAreRefusedAndOneLessIsNot() {
        byte[] three = (HEAD + GOOD.repeat(3)).getBytes(StandardCharsets.UTF_8);
        assertThat(read(three, 3).lines()).isEqualTo(3);
        assertThatThrownBy(() -> read(three, 2))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo("RESULTS_TOO_MANY"));
    }

    @Test
    void aFileWithoutEndIsRefusedAndNotKept() {
        byte[] head = "metric,key,person,day\n".getBytes(StandardCharsets.UTF_8);
        byte[] line = "1,k,p,2026-11-02\n".getBytes(StandardCharsets.UTF_8);
        InputStream endless = new InputStream() {
            private long at;

            @Override
            public int read() {
                long now = at++;
                return now < head.length ? head[(int) now] : line[(int) ((now - head.length) % line.length)];
            }

            @Override
            public int read(byte[] to, int from, int length) {
                for (int i = 0; i < length; i++) {
                    to[from + i] = (byte) read();
                }
                return length;
            }
        };
        long[] taken = new long[1];
        assertThatThrownBy(() -> ResultTable.read(
                        rows -> CsvFile.read(endless, rows),
                        ResultTable.MOST_LINES / 10,
                        result -> taken[0]++,
                        fault -> {}))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo("RESULTS_TOO_MANY"));
        assertThat(taken[0]).isEqualTo(ResultTable.MOST_LINES / 10);
    }

    @ParameterizedTest
    @CsvSource({
        "'1,R-2,P-1,2026-11-02,1,sight', '', IMPORT_WIDTH",
        "'0,R-2,P-1,2026-11-02,1,,', metric, RESULT_METRIC",
        "'one,R-2,P-1,2026-11-02,1,,', metric, RESULT_METRIC",
        "'1,,P-1,2026-11-02,1,,', key, RESULT_KEY",
        "'1,R-2,,2026-11-02,1,,', person, RESULT_PERSON",
        "'1,R-2,P-1,,1,,', day, RESULT_DAY",
        "'1,R-2,P-1,2026-02-30,1,,', day, RESULT_DAY",
        "'1,R-2,P-1,yesterday,1,,', day, RESULT_DAY",
        "'1,R-2,P-1,2026-11-02,0,,', quantity, RESULT_QUANTITY",
        "'1,R-2,P-1,2026-11-02,-1,,', quantity, RESULT_QUANTITY",
        "'1,R-2,P-1,2026-11-02,1.500,,', quantity, RESULT_QUANTITY",
        "'1,R-2,P-1,2026-11-02,\"1.500,25\",,', quantity, RESULT_QUANTITY",
        "'1,R-2,P-1,2026-11-02,1e9,,', quantity, RESULT_QUANTITY",
        "'1,R-2,P-1,2026-11-02,1,=cmd(),', group, RESULT_GROUP",
        "'1,R-2,P-1,2026-11-02,1,sight,MAYBE', kind, RESULT_KIND",
    })
    void aFaultNamesItsLineAndColumnAndTheOthersAreRead(String line, String column, String code) {
        Read read = read(HEAD + GOOD + line + "\n" + GOOD);
        assertThat(read.results()).hasSize(2);
        assertThat(read.lines()).isEqualTo(3);
        ResultFault fault = read.faults().get(0);
        assertThat(fault.line()).isEqualTo(3);
        assertThat(fault.column()).isEqualTo(column);
        assertThat(fault.code()).isEqualTo(code);
    }

    @Test
    void neitherAFaultNorALogSaysThePersonsKey() {
        String secret = "P".repeat(150);
        assertThat(read(HEAD + GOOD.replace("P-1", secret)).faults().toString()).doesNotContain("PPP");
        assertThat(read(HEAD + GOOD).results().get(0).toString()).doesNotContain("P-1");
    }

    @Test
    void theExampleOnThePageIsRead() throws IOException {
        byte[] example = Files.readAllBytes(Path.of("../web/src/main/webapp/resources/allmende/examples/results.csv"));
        Read read = read(example, 1000);
        assertThat(read.faults()).isEmpty();
        assertThat(read.results()).extracting(ReportedResult::kind).contains(ResultKind.RESULT, ResultKind.REFERRAL);
    }

    /** Whatever separator, form of days and decimal sign: the same results. */
    @Property(tries = 300)
    void anyWayOfWritingIsReadAsTheSame(
            @ForAll("results") @Size(min = 1, max = 8) List<ReportedResult> results,
            @ForAll("separators") String separator,
            @ForAll("days") String days,
            @ForAll boolean comma,
            @ForAll boolean mark) {
        String text = (mark ? "\uFEFF" : "")
                + String.join(separator, ResultColumn.heads()) + "\r\n"
                + results.stream()
                        .map(result -> written(result, separator, days, comma))
                        .collect(Collectors.joining());
        Read read = read(text);
        assertThat(read.faults()).isEmpty();
        assertThat(read.results())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
                .containsExactlyElementsOf(results);
    }

    private static String written(ReportedResult result, String separator, String days, boolean comma) {
        String quantity = result.quantity().toPlainString();
        return List.of(
                                String.valueOf(result.metric()),
                                result.key(),
                                result.person(),
                                result.day().format(DateTimeFormatter.ofPattern(days)),
                                comma ? quantity.replace('.', ',') : quantity,
                                result.group(),
                                result.kind().name())
                        .stream()
                        .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(separator))
                + "\r\n";
    }

    /** No bytes at all, in whatever order, make anything but results, faults and problems. */
    @Property(tries = 500)
    void nothingThatIsSentBreaksTheReader(@ForAll("scraps") List<String> scraps) {
        try {
            Read read = read(HEAD + String.join("", scraps));
            assertThat(read.results().size() + read.faults().size()).isEqualTo((int) read.lines());
        } catch (DomainProblem problem) {
            assertThat(problem.code()).matches("(IMPORT|RESULTS)_[A-Z_]+");
        }
    }

    @Provide
    Arbitrary<List<String>> scraps() {
        return Arbitraries.of(
                        "1",
                        ",",
                        ";",
                        "\t",
                        "\"",
                        "\n",
                        "\r\n",
                        "R-1",
                        "P-1",
                        "2026-11-02",
                        "31.12.2026",
                        "1,5",
                        "é",
                        "\0",
                        " ",
                        "-",
                        "RESULT",
                        "referral",
                        "1,R,P,2026-11-02,,,\n")
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(",", ";", "\t");
    }

    @Provide
    Arbitrary<String> days() {
        return Arbitraries.of("uuuu-MM-dd", "dd/MM/uuuu", "d.M.uuuu");
    }

    @Provide
    Arbitrary<List<ReportedResult>> results() {
        Arbitrary<String> keys = Arbitraries.of("a", "é", ",", ";", "\"", "9", "ß", "😀", "-")
                .list()
                .ofMaxSize(12)
                .map(letters -> "K" + String.join("", letters));
        Arbitrary<BigDecimal> quantities =
                Arbitraries.longs().between(1, 99_999_999).map(hundredths -> BigDecimal.valueOf(hundredths, 2));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9999),
                        keys,
                        keys,
                        Arbitraries.longs().between(0, 30_000).map(LocalDate::ofEpochDay),
                        quantities,
                        Arbitraries.of("", "sight", "Gehör", "long-term care"),
                        Arbitraries.of(ResultKind.values()))
                .as((metric, key, person, day, quantity, group, kind) ->
                        new ReportedResult(0, metric, key, person, day, quantity, group, kind))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }
}
