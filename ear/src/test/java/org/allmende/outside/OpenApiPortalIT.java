package org.allmende.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.allmende.testing.HttpVisitor;
import org.allmende.testing.TestPortal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the description of the interface promises is what the portal answers: every operation is called that has an example. */
class OpenApiPortalIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SIGNED = "select reference from contract where concluded_at is not null limit 1";

    /** Where a parameter names a thing, one that there is: by operation and parameter. */
    private static final Map<String, String> THINGS = Map.ofEntries(
            Map.entry("ballot.reference", "select reference from ballot limit 1"),
            Map.entry("votes.reference", "select reference from ballot where status = 'COUNTED' limit 1"),
            Map.entry("tenderDeadline.reference", "select reference from tender where status = 'PUBLISHED' limit 1"),
            Map.entry("tenderOutages.reference", "select reference from tender where status = 'PUBLISHED' limit 1"),
            Map.entry("ocdsReleases.ocid", "select ocid from ocds_release limit 1"),
            Map.entry("ocdsRecord.ocid", "select ocid from ocds_release limit 1"),
            Map.entry(
                    "letter.reference",
                    "select reference from expression_of_interest where status in ('ACCEPTED', 'REJECTED') limit 1"),
            Map.entry("receiptKeyOf.id", "select id from receipt_key limit 1"),
            Map.entry("receipt.number", "select receipt_number from sealed_bid limit 1"),
            Map.entry(
                    "document.id",
                    "select d.id::text from document d join data_pack_version v on v.id = d.subject_id limit 1"),
            Map.entry("contractPaper.reference", SIGNED),
            Map.entry("contractText.reference", SIGNED),
            Map.entry("indigoProject.reference", SIGNED));

    private final HttpVisitor visitor = TestPortal.httpVisitor();
    private final JsonNode document = parsed(visitor.get("/api/openapi.json").body());

    private record Call(String id, String method, String path, JsonNode operation) {}

    @TestFactory
    Stream<DynamicTest> everyOperationAnswersAsItIsDescribed() {
        List<Call> calls = new ArrayList<>();
        document.get("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(method -> calls.add(new Call(
                        method.getValue().get("operationId").asText(),
                        method.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        method.getValue()))));
        assertThat(calls).hasSizeGreaterThan(15);
        return calls.stream()
                .filter(call -> !call.operation().has("requestBody")
                        || call.operation()
                                .at("/requestBody/content/application~1json")
                                .has("example"))
                .map(call -> DynamicTest.dynamicTest(call.id(), () -> answersAsDescribed(call)));
    }

    private void answersAsDescribed(Call call) {
        HttpResponse<String> answer = answer(call);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        JsonNode described = call.operation().at("/responses/200/content");
        assertThat(described.has(type)).as(type).isTrue();
        if (type.equals("application/json")) {
            assertThat(faults(described.get(type).get("schema"), answer.body())).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> aFaultIsTheDescribedProblem() {
        return Stream.of(
                        "/api/tools/standstill?notice=soon",
                        "/api/tools/period?event=2026-02-30",
                        "/api/ocds/records/x")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    HttpResponse<String> answer = visitor.get(path);
                    assertThat(answer.statusCode()).isIn(400, 404);
                    JsonNode schema =
                            document.at("/components/responses/Problem/content").get("application/problem+json");
                    assertThat(faults(schema.get("schema"), answer.body())).isEmpty();
                }));
    }

    private HttpResponse<String> answer(Call call) {
        String path = call.path();
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : call.operation().path("parameters")) {
            String name = parameter.get("name").asText();
            if (parameter.get("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", value(call, parameter));
            } else if (parameter.path("required").asBoolean()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value(call, parameter), StandardCharsets.UTF_8));
            }
        }
        if (call.method().equals("GET")) {
            return visitor.get(path + query);
        }
        JsonNode content = call.operation().at("/requestBody/content").get("application/json");
        String example = content.get("example").toString();
        assertThat(faults(content.get("schema"), example)).as("the example").isEmpty();
        String service =
                TestPortal.sql().texts("select reference from service limit 1").get(0);
        String asked = example.replaceAll("AL-S-\\d{4}-\\d{4}", service);
        return visitor.send(call.method(), path, asked, "Content-Type", "application/json");
    }

    private static String value(Call call, JsonNode parameter) {
        String thing = THINGS.get(call.id() + "." + parameter.get("name").asText());
        if (thing != null) {
            return TestPortal.sql().texts(thing).get(0);
        }
        JsonNode example = parameter.has("example") ? parameter.get("example") : parameter.at("/schema/enum/0");
        return Objects.requireNonNull(example.asText(null), "no value for " + parameter);
    }

    /** What is wrong with the text by a schema of the document, which may refer to others of it. */
    private List<String> faults(JsonNode schema, String text) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(whole)
                .validate(text, InputFormat.JSON, context -> context.getExecutionConfig()
                        .setFormatAssertionsEnabled(true))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + json, e);
        }
    }
}
