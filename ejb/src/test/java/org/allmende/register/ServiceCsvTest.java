package org.allmende.register;

import static org.allmende.register.ServiceBuilder.aService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceCsvTest {

    private static final String HEAD =
            "key,title,summary,area,cpv,cost_staff,supplier,contract_end,extension_until,exclusion\n";
    private static final String GOOD = "7,Baths,Swimming,Thornby,92610000,412000.50,,,,\n";

    private static List<ServiceLine> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ServiceLine> read(byte[] file) {
        List<ServiceLine> lines = new ArrayList<>();
        ServiceCsv.read(new ByteArrayInputStream(file), lines::add);
        return lines;
    }

    private static String written(List<ServiceLine> lines) throws IOException {
        StringWriter text = new StringWriter();
        try (var sheet = new ServiceCsv.Sheet(text)) {
            for (ServiceLine line : lines) {
                sheet.write(line.key(), Objects.requireNonNull(line.facts()));
            }
        }
        return text.toString();
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo(code));
    }

    @Test
    void anOpenQuotationMarkDoesNotTakeTheWholeFileIntoMemory() {
        byte[] start = (HEAD + GOOD + "8,\"Baths").getBytes(StandardCharsets.UTF_8);
        InputStream endless = new InputStream() {
            private long at;

            @Override
            public int read() {
                if (at > 8L * 1024 * 1024) {
                    throw new IllegalStateException("still reading");
                }
                return at < start.length ? start[(int) at++] : at++ > 0 ? 'x' : -1;
            }
        };
        assertThatThrownBy(() -> ServiceCsv.read(endless, line -> {}))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("IMPORT_UNREADABLE");
                    assertThat(problem.args()).containsExactly(3L);
                });
    }

    @Test
    void aLineIsAService() {
        ServiceLine line = read(HEAD + GOOD).get(0);
        assertThat(line.number()).isEqualTo(2);
        assertThat(line.key()).isEqualTo("7");
        ServiceFacts facts = Objects.requireNonNull(line.facts());
        assertThat(facts.title()).isEqualTo("Baths");
        assertThat(facts.cost().of(CostKind.STAFF)).isEqualTo(Money.pounds("412000.50"));
        assertThat(facts.contract().supplier()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void eitherEndOfLineIsUnderstood(String end) {
        assertThat(read((HEAD + GOOD + GOOD).replace("\n", end))).hasSize(2).allMatch(line -> line.fault() == null);
    }

    @Test
    void aByteOrderMarkAndSemicolonsAreUnderstood() {
        assertThat(read("\uFEFF" + (HEAD + GOOD).replace(',', ';'))).hasSize(1).allMatch(line -> line.fault() == null);
    }

    @Test
    void namesFromRightToLeftAndPicturesAreKept() {
        String name = "مكتبة عامة 📚 ספרייה";
        assertThat(Objects.requireNonNull(
                                read(HEAD + GOOD.replace("Baths", name)).get(0).facts())
                        .title())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-16"})
    void anotherEncodingIsRefusedAndNeverGuessed(String encoding) {
        assertRefused(
                (HEAD + GOOD.replace("Baths", "Bäder café")).getBytes(Charset.forName(encoding)), "IMPORT_ENCODING");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused(new byte[0], "IMPORT_EMPTY");
    }

    @ParameterizedTest
    @CsvSource({
        "'key,title,summary,area', IMPORT_COLUMN_MISSING",
        "'key,title,summary,area,cpv,colour', IMPORT_COLUMN_UNKNOWN",
        "'key,title,summary,area,cpv,title', IMPORT_COLUMN_TWICE",
    })
    void aWrongHeadIsRefused(String head, String code) {
        assertRefused((head + "\n").getBytes(StandardCharsets.UTF_8), code);
    }

    @Test
    void anOpenQuotationMarkIsRefusedWithItsLine() {
        assertRefused((HEAD + GOOD + "8,\"Open,never closed\n").getBytes(StandardCharsets.UTF_8), "IMPORT_UNREADABLE");
    }

    @ParameterizedTest
    @CsvSource({
        "'7,Baths,Swimming,Thornby,92610000,,,,', '', IMPORT_WIDTH",
        "',Baths,Swimming,Thornby,92610000,,,,,', key, IMPORT_KEY_MISSING",
        "'7,,Swimming,Thornby,92610000,,,,,', '', SERVICE_TEXT_MISSING",
        "'7,=cmd(),Swimming,Thornby,92610000,,,,,', '', SERVICE_TEXT_FORMULA",
        "'7,Baths,Swimming,Thornby,9261,,,,,', cpv, SERVICE_CPV_FORM",
        "'7,Baths,Swimming,Thornby,92610000,4o,,,,', cost_staff, IMPORT_NUMBER",
        "'7,Baths,Swimming,Thornby,92610000,1.234,,,,', cost_staff, MONEY_TOO_FINE",
        "'7,Baths,Swimming,Thornby,92610000,-1,,,,', '', SERVICE_COST_NEGATIVE",
        "'7,Baths,Swimming,Thornby,92610000,,A Ltd,31/03/2027,,', contract_end, IMPORT_DATE",
        "'7,Baths,Swimming,Thornby,92610000,,,2027-03-31,,', supplier, SERVICE_CONTRACT_WITHOUT_SUPPLIER",
        "'7,Baths,Swimming,Thornby,92610000,,A Ltd,2027-03-31,2027-03-31,', extension_until, SERVICE_EXTENSION_BEFORE_END",
        "'7,Baths,Swimming,Thornby,92610000,,,,,SECRET', exclusion, IMPORT_EXCLUSION",
    })
    void aFaultNamesItsLineAndColumn(String line, String column, String code) {
        List<ServiceLine> lines = read(HEAD + GOOD + line + "\n" + GOOD);
        assertThat(lines).hasSize(3);
        ServiceLine faulty = lines.get(1);
        assertThat(faulty.number()).isEqualTo(3);
        assertThat(faulty.facts()).isNull();
        ServiceLine.Fault fault = Objects.requireNonNull(faulty.fault());
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.column()).isEqualTo(column);
    }

    @Test
    void fiftyThousandCharactersAreAFaultOfTheirLine() {
        ServiceLine.Fault fault = Objects.requireNonNull(
                read(HEAD + GOOD.replace("Swimming", "x".repeat(50_000))).get(0).fault());
        assertThat(fault.code()).isEqualTo("SERVICE_TEXT_TOO_LONG");
        assertThat(fault.column()).isEqualTo("summary");
    }

    @Test
    void theSampleComesBackAsItWas() throws IOException {
        String sample;
        try (InputStream file =
                Objects.requireNonNull(ServiceCsvTest.class.getResourceAsStream("/org/allmende/sample/services.csv"))) {
            sample = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        String dated = sample.replaceAll("(?m)(\\d+),(\\d*),(\\d*),([A-Z_]*)$", "2027-03-31,,,$4");
        assertThat(written(read(dated)).replace("\r\n", "\n")).isEqualTo(dated);
    }

    /** The rule: export gives the same file back. */
    @Property
    void whatIsWrittenIsReadAsTheSameAndWrittenTheSame(@ForAll("services") List<ServiceFacts> services)
            throws IOException {
        StringWriter first = new StringWriter();
        try (var sheet = new ServiceCsv.Sheet(first)) {
            int key = 0;
            for (ServiceFacts facts : services) {
                sheet.write("K" + key++, facts);
            }
        }
        List<ServiceLine> lines = read(first.toString());
        assertThat(lines).extracting(ServiceLine::facts).containsExactlyElementsOf(services);
        assertThat(written(lines)).isEqualTo(first.toString());
    }

    @Provide
    Arbitrary<List<ServiceFacts>> services() {
        Arbitrary<String> words = Arbitraries.of("a", "é", ",", ";", "\"", "\n", "\r", " ", "9", "ß", "😀", "م")
                .list()
                .ofMaxSize(30)
                .map(letters -> "T" + String.join("", letters).strip());
        Arbitrary<Money> pounds =
                Arbitraries.longs().between(0, 99_999_999).map(pence -> Money.pounds(BigDecimal.valueOf(pence, 2)));
        Arbitrary<LocalDate> days = Arbitraries.longs().between(0, 20_000).map(LocalDate::ofEpochDay);
        return Combinators.combine(
                        words,
                        words,
                        pounds,
                        pounds,
                        days,
                        Arbitraries.of(Exclusion.values()).injectNull(0.5))
                .as((title, supplier, staff, other, day, exclusion) -> aService()
                        .called(title)
                        .costing(YearlyCost.of(Map.of(CostKind.STAFF, staff, CostKind.OTHER, other)))
                        .runBy(supplier, day)
                        .excludedAs(exclusion)
                        .facts())
                .list()
                .ofMaxSize(8);
    }
}
