package org.allmende.outside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.allmende.opendata.CheckRanking;
import org.allmende.testing.HttpVisitor;
import org.allmende.testing.TestPortal;
import org.junit.jupiter.api.Test;

/** The open data that the portal serves of its sample. */
class OpenDataPortalIT {

    private static final String PROBLEM = "application/problem+json";

    private final HttpVisitor visitor = TestPortal.httpVisitor();

    @Test
    void everyReleaseOfEveryCaseIsValid() {
        OcdsSchema schema = new OcdsSchema("release-package-schema.json");
        assertThat(ocids()).hasSizeGreaterThan(15).allSatisfy(ocid -> {
            HttpResponse<String> answer = visitor.get("/api/ocds/releases/" + ocid);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(schema.faults(answer.body())).as(ocid).isEmpty();
            assertThat(json(answer.body()).getJsonArray("releases")).isNotEmpty();
        });
    }

    @Test
    void everyRecordOfEveryCaseIsValid() {
        OcdsSchema schema = new OcdsSchema("record-package-schema.json");
        assertThat(ocids()).allSatisfy(ocid -> {
            HttpResponse<String> answer = visitor.get("/api/ocds/records/" + ocid);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(schema.faults(answer.body())).as(ocid).isEmpty();
        });
    }

    @Test
    void theSchemaFindsAFault() {
        assertThat(new OcdsSchema("release-package-schema.json").faults("{\"uri\":\"x\",\"version\":\"1.1\"}"))
                .isNotEmpty();
    }

    @Test
    void thePagesOfRecordsLeadThroughEveryCaseOnce() {
        OcdsSchema schema = new OcdsSchema("record-package-schema.json");
        List<String> seen = new ArrayList<>();
        String next = "/api/ocds/records?page=1";
        for (int page = 1; next != null; page++) {
            HttpResponse<String> answer = visitor.get(next);
            assertThat(schema.faults(answer.body())).as(next).isEmpty();
            JsonObject body = json(answer.body());
            body.getJsonArray("records")
                    .getValuesAs(JsonObject.class)
                    .forEach(record -> seen.add(record.getString("ocid")));
            JsonObject links = body.getJsonObject("links");
            next = links == null ? null : links.getString("next", null);
            assertThat(page).isLessThan(100);
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ocids());
    }

    @Test
    void outagesAreATableOfEachPublishedTenderAndOfNoOther() {
        assertThat(outagesOf("PUBLISHED").body()).startsWith("what,number,from,until,seconds,deadline,");
        assertThat(outagesOf("DRAFT").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> outagesOf(String status) {
        String tender = TestPortal.sql()
                .texts("select reference from tender where status = ? order by 1", status)
                .get(0);
        return visitor.get("/api/tenders/" + tender + "/outages.csv");
    }

    @Test
    void theCompiledReleaseOfAPaidCaseTellsItToTheEnd() {
        List<String> paid = TestPortal.sql()
                .texts("select distinct c.case_id::text from contract c join payment p on p.contract_id = c.id");
        assertThat(paid).isNotEmpty();
        assertThat(ocids().stream()
                        .map(ocid -> visitor.get("/api/ocds/records/" + ocid).body())
                        .filter(body -> body.contains("\"transactions\"")))
                .isNotEmpty()
                .allMatch(body -> body.contains("\"awards\"") && body.contains("\"compiledRelease\""));
    }

    @Test
    void everyRankingOfTheSampleComesOutAgain() {
        List<String> awarded = TestPortal.sql()
                .texts("select distinct c.ocid from award a join tender t on t.id = a.tender_id"
                        + " join case_file c on c.id = t.case_id where a.notice_published_at is not null");
        assertThat(awarded).hasSizeGreaterThan(3).allSatisfy(ocid -> {
            for (String kind : List.of("releases", "records")) {
                String published = visitor.get("/api/ocds/" + kind + "/" + ocid).body();
                assertThat(recomputed(published)).as(ocid).isEqualTo(CheckRanking.EQUAL);
            }
        });
    }

    @Test
    void aLosersNameIsNoOpenData() {
        List<String> losers = TestPortal.sql()
                .texts("select c.ocid || ' ' || o.name from assessment_summary s join award a on a.id = s.award_id"
                        + " join tender t on t.id = a.tender_id join case_file c on c.id = t.case_id"
                        + " join organisation o on o.id = s.organisation_id where not exists"
                        + " (select 1 from assessment_lot l where l.summary_id = s.id and l.won)"
                        + " and not exists (select 1 from expression_of_interest e where e.case_id = c.id"
                        + " and e.organisation_id = o.id)");
        assertThat(losers).isNotEmpty().allSatisfy(line -> {
            String[] parts = line.split(" ", 2);
            assertThat(visitor.get("/api/ocds/releases/" + parts[0]).body()).doesNotContain(parts[1]);
        });
    }

    @Test
    void theDocumentedCommandComputesARankingAgain() throws IOException, InterruptedException {
        String ocid = TestPortal.sql()
                .texts("select c.ocid from award a join tender t on t.id = a.tender_id join case_file c on c.id ="
                        + " t.case_id where a.notice_published_at is not null limit 1")
                .get(0);
        String published = visitor.get("/api/ocds/releases/" + ocid).body();
        assertThat(command(published)).isEqualTo(CheckRanking.EQUAL);
        assertThat(command(published.replaceFirst("\"rank\":1", "\"rank\":2"))).isEqualTo(CheckRanking.DIFFERENT);
        assertThat(command("{}")).isEqualTo(CheckRanking.NOTHING);
    }

    /** As {@code docs/open-data.md} writes it, with what is published on standard input. */
    private static int command(String published) throws IOException, InterruptedException {
        Path project = Path.of(System.getProperty("allmende.project"));
        String documented = Files.readString(project.resolve("docs/open-data.md"))
                .lines()
                .filter(line -> line.startsWith("java -cp "))
                .findFirst()
                .orElseThrow()
                .split(" ")[2];
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        documented,
                        CheckRanking.class.getName(),
                        "-")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(published.getBytes(StandardCharsets.UTF_8));
        }
        return process.waitFor();
    }

    private static int recomputed(String json) {
        return new CheckRanking(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .check(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothingOfADraftOrASealedBidIsOpenData() {
        List<String> hidden = TestPortal.sql()
                .texts("select reference from tender where status = 'DRAFT'"
                        + " union select reference from expression_of_interest where status = 'DRAFT'"
                        + " union select reference from bid where status in ('DRAFT', 'SUBMITTED')");
        assertThat(hidden).isNotEmpty();
        assertThat(ocids()).allSatisfy(ocid -> assertThat(
                        visitor.get("/api/ocds/records/" + ocid).body())
                .doesNotContain(hidden));
    }

    @Test
    void anUnknownCaseIsAProblemInJson() {
        for (String path :
                List.of("/api/ocds/releases/ocds-allmen-nonsense", "/api/ocds/records/ocds-allmen-nonsense")) {
            HttpResponse<String> answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(type(answer)).as(path).startsWith(PROBLEM);
        }
    }

    @Test
    void nothingBelowTheApiAnswersHtml() {
        Stream<Function<HttpVisitor, HttpResponse<String>>> tries = Stream.of(
                at -> at.get("/api"),
                at -> at.get("/api/"),
                at -> at.get("/api/nothing/here"),
                at -> at.get("/api/ocds"),
                at -> at.get("/api/ocds/records?page=0"),
                at -> at.get("/api/ocds/records?page=nonsense"),
                at -> at.get("/api/ocds/records?page=99999"),
                at -> at.get("/api/documents/nonsense"),
                at -> at.get("/api/documents/00000000-0000-0000-0000-000000000000"),
                at -> at.get("/api/tenders/nonsense/deadline.ics"),
                at -> at.get("/api/tenders?page=nonsense"),
                at -> at.send("POST", "/api/documents", "{}", "Content-Type", "application/json"),
                at -> at.send("POST", "/api/documents", "{broken", "Content-Type", "application/json"),
                at -> at.send("PUT", "/api/documents/nonsense", "x"),
                at -> at.send("DELETE", "/api/ocds/records", ""),
                at -> at.send("PATCH", "/api/ocds/records", ""));
        assertThat(tries.map(act -> act.apply(visitor))
                        .map(answer -> answer.request().method() + " " + answer.uri() + ": " + answer.statusCode() + " "
                                + type(answer)))
                .noneMatch(answer -> answer.contains("text/html"))
                .noneMatch(answer -> answer.matches(".*: 5\\d\\d .*"));
    }

    @Test
    void signedInPeopleGetNoHtmlFromTheApiEither() {
        HttpVisitor reader = TestPortal.httpVisitor().signedIn("lucy.tan@libraries.example");
        HttpResponse<String> refused = reader.send("POST", "/api/documents", "{}", "Content-Type", "application/json");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(type(refused)).doesNotContain("text/html");
    }

    @Test
    void theListOfTendersIsJsonAndHoldsNoDraft() {
        JsonArray tenders = json(visitor.get("/api/tenders").body()).getJsonArray("tenders");
        assertThat(tenders).isNotEmpty();
        List<String> drafts = TestPortal.sql().texts("select reference from tender where status = 'DRAFT'");
        assertThat(tenders.getValuesAs(JsonObject.class))
                .extracting(tender -> tender.getString("reference"))
                .doesNotContainAnyElementsOf(drafts);
    }

    @Test
    void everySiteMayReadTheOpenData() {
        for (String time : List.of("first", "second, from memory")) {
            HttpResponse<String> answer = visitor.get("/api/ocds/records?page=1");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .as(time)
                    .contains("*");
            assertThat(type(answer)).startsWith("application/json");
        }
    }

    private List<String> ocids() {
        return TestPortal.sql().texts("select distinct ocid from ocds_release");
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("none");
    }

    private static JsonObject json(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }
}
