package org.allmende.outside;

import static org.allmende.shared.Jsons.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.allmende.register.ServiceCsv;
import org.allmende.register.ServiceLine;
import org.allmende.testing.HttpVisitor;
import org.allmende.testing.TestPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

/** The register of services as file, feed and calendar, and the check of a challenge. */
class RegisterPortalIT {

    private final HttpVisitor visitor = TestPortal.httpVisitor();

    private static String service(String title) {
        return TestPortal.sql()
                .texts("select reference from service where title = '" + title + "'")
                .get(0);
    }

    private JsonObject check(String question) {
        HttpResponse<String> answer =
                visitor.send("POST", "/api/tools/challenge-check", question, "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.createReader(new StringReader(answer.body())).readObject();
    }

    private static JsonObject json(String text) {
        return JSON.createReader(new StringReader(text)).readObject();
    }

    @Test
    void theFileOfACouncilIsReadAsItsServices() {
        String council = TestPortal.sql()
                .texts(
                        "select o.reference from organisation o join service s on s.council_id = o.id where s.council_key = 'library'")
                .get(0);
        HttpResponse<String> answer = visitor.get("/api/services.csv?council=" + council);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        List<ServiceLine> lines = new ArrayList<>();
        ServiceCsv.read(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)), lines::add);
        assertThat(lines).hasSizeGreaterThan(15).allMatch(line -> line.fault() == null);
        assertThat(lines).extracting(ServiceLine::key).startsWith("library", "homecare");
        assertThat(visitor.get("/api/services.csv?council=AL-O-0").statusCode()).isEqualTo(404);
    }

    @Test
    void theFeedIsAtom() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setNamespaceAware(true);
        Document feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        visitor.get("/api/services.atom").body().getBytes(StandardCharsets.UTF_8)));
        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(feed.getElementsByTagName("entry").getLength()).isBetween(15, 50);
        for (String demanded : List.of("id", "title", "updated", "author")) {
            assertThat(feed.getElementsByTagName(demanded).getLength())
                    .as(demanded)
                    .isPositive();
        }
    }

    @Test
    void theCalendarHasEndsAndLastDaysToExtend() {
        String calendar = visitor.get("/api/services/expiry.ics").body();
        assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(calendar.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(calendar).contains("Contract ends: Thornby Baths").contains("Last day to extend: ");
    }

    @ParameterizedTest(name = "a {0} may challenge for {1}: {2}, {3}")
    @CsvSource({
        "charity, Thornby Baths, true, true, ''",
        "company, Thornby Baths, false, false, EOI_BODY_FOR_PROFIT",
        "council, Thornby Baths, false, false, EOI_BODY_IS_AUTHORITY",
        "charity, Care of one person with complex needs, false, false, EOI_SERVICE_EXCLUDED",
    })
    void theCheckSaysWhatStandsInTheWay(
            String body, String title, boolean admissible, boolean mayPrepare, String code) {
        JsonObject answer =
                check("{\"body\":\"%s\",\"service\":\"%s\",\"area\":\"Thornby\"}".formatted(body, service(title)));
        assertThat(answer.getBoolean("admissible")).isEqualTo(admissible);
        assertThat(answer.getBoolean("mayPrepare")).isEqualTo(mayPrepare);
        List<JsonObject> problems = answer.getJsonArray("problems").getValuesAs(JsonObject.class);
        if (code.isEmpty()) {
            assertThat(problems).isEmpty();
        } else {
            JsonObject problem = problems.get(0);
            assertThat(problem.getString("code")).isEqualTo(code);
            assertThat(problem.getString("effect")).isEqualTo("never");
            assertThat(problem.getString("law")).containsAnyOf("s.81", "Sch 2");
            assertThat(problem.getString("words")).isNotBlank();
            assertThat(problem.getString("wayOut")).isNotBlank();
        }
    }

    @Test
    void withoutAnAreaTheCheckAsksForIt() {
        JsonObject answer = check("{\"body\":\"charity\",\"service\":\"%s\"}".formatted(service("Thornby Baths")));
        assertThat(answer.getBoolean("admissible")).isTrue();
        assertThat(answer.getJsonArray("problems").getJsonObject(0).getString("code"))
                .isEqualTo("EOI_AREA_UNNAMED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"body\":\"wizard\",\"service\":\"x\"}",
                "{\"body\":\"charity\",\"service\":\"AL-S-1999-0001\"}",
                "{\"body\":\"charity\",\"service\":\"x\",\"date\":\"tomorrow\"}",
                "not json",
            })
    void aFaultyQuestionGetsAProblemDocument(String question) {
        HttpResponse<String> answer =
                visitor.send("POST", "/api/tools/challenge-check", question, "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void areasAreShapesWithWhatEndsThereAndTheListsQuestionsNarrowThem() {
        JsonObject all = json(visitor.get("/api/areas.geojson").body());
        assertThat(all.getString("type")).isEqualTo("FeatureCollection");
        List<JsonObject> areas = all.getJsonArray("features").getValuesAs(JsonObject.class);
        assertThat(areas)
                .extracting(area -> area.getJsonObject("properties").getString("name"))
                .contains("Ashcombe town", "Thornby")
                .doesNotContain("Upper Combe");
        assertThat(areas).allSatisfy(area -> {
            assertThat(area.getJsonObject("geometry").getString("type")).isIn("Polygon", "MultiPolygon");
            assertThat(area.getJsonObject("properties").getString("source")).isNotBlank();
        });
        assertThat(json(visitor.get("/api/areas.geojson?q=Thornby+Baths").body())
                        .getJsonArray("features"))
                .hasSize(1);
        assertThat(json(visitor.get("/api/areas.geojson?q=nothingofthekind").body())
                        .getJsonArray("features"))
                .isEmpty();
    }

    @Test
    void theMapSaysAllInWordsToWhoRunsNoScriptAndAsksNobodyElse() {
        HttpResponse<String> page = visitor.get("/services/map");
        assertThat(page.body())
                .contains("Thornby Baths")
                .contains("first contract ends")
                .contains("Services in areas without a shape")
                .contains("Community bus to Upper Combe")
                .doesNotContain("src=\"http");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("img-src 'self' data:;");
        assertThat(visitor.get("/webjars/leaflet/1.9.4/dist/leaflet.js").statusCode())
                .isEqualTo(200);
    }
}
