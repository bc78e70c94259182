package org.allmende.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.allmende.shared.DomainProblem;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same results, whichever kind of file they come in; its kind is read from its bytes. */
class ResultFileTest {

    private static final String CSV =
            "key;metric;person;day;quantity;kind\nR-1;1;P-1;28.11.2026;2,5;\nR-2;2;P-2;29.11.2026;;REFERRAL\n";

    private static final String JSON = """
            [{"metric": 1, "key": "R-1", "person": "P-1", "day": "2026-11-28", "quantity": 2.5},
             {"metric": "2", "key": "R-2", "person": "P-2", "day": "2026-11-29", "quantity": null, "kind": "referral"}]""";

    @TempDir
    private Path folder;

    private static byte[] sheet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            List<String> heads = List.of("metric", "key", "person", "day", "quantity", "kind");
            for (int i = 0; i < heads.size(); i++) {
                sheet.value(0, i, heads.get(i));
            }
            sheet.value(1, 0, 1);
            sheet.value(1, 1, "R-1");
            sheet.value(1, 2, "P-1");
            sheet.value(1, 3, LocalDate.of(2026, 11, 28));
            sheet.style(1, 3).format("d/m/yy").set();
            sheet.value(1, 4, 2.5);
            sheet.value(2, 0, 2);
            sheet.value(2, 1, "R-2");
            sheet.value(2, 2, "P-2");
            sheet.value(2, 3, LocalDate.of(2026, 11, 29));
            sheet.style(2, 3).format("d/m/yy").set();
            sheet.value(2, 5, "REFERRAL");
        }
        return bytes.toByteArray();
    }

    private static List<ReportedResult> read(ResultFile file) {
        List<ReportedResult> results = new ArrayList<>();
        ResultTable.read(file::read, 10, results::add, fault -> {
            throw new AssertionError(fault);
        });
        return results;
    }

    private static List<ReportedResult> read(byte[] bytes) throws IOException {
        try (ResultFile file = ResultFile.of("x", "", () -> new ByteArrayInputStream(bytes))) {
            assertThat(read(file)).as("a second time").isEqualTo(read(file));
            return read(file);
        }
    }

    @Test
    void commasSpreadsheetAndJsonSayTheSame() throws IOException {
        List<ReportedResult> first = read(CSV.getBytes(StandardCharsets.UTF_8));
        assertThat(first).hasSize(2);
        assertThat(read(JSON.getBytes(StandardCharsets.UTF_8))).isEqualTo(first);
        assertThat(read(sheet())).isEqualTo(first);
        Path there = Files.write(folder.resolve("results.any"), sheet());
        try (ResultFile file = ResultFile.at(there, "results.any", "")) {
            assertThat(read(file)).isEqualTo(first);
        }
        assertThat(there).as("stays where it was").exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "[1]",
                "[{]",
                "[{\"key\": {}}]",
                "[{\"key\": [1]}]",
                "[{\"key\": true}]",
                "[{\"key\": \"a\", \"key\": \"b\"}]"
            })
    void brokenJsonIsRefused(String json) {
        assertThatThrownBy(() -> read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> assertThat(problem.code())
                        .isEqualTo("RESULTS_JSON"));
    }

    @Test
    void aNameThatIsNoColumnIsNamed() {
        assertThatThrownBy(() -> read("[{\"name\": \"Ann\"}]".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(DomainProblem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("IMPORT_COLUMN_UNKNOWN");
                    assertThat(problem.args()).startsWith("name");
                });
    }
}
