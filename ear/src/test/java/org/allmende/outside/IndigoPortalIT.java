package org.allmende.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.allmende.testing.HttpVisitor;
import org.allmende.testing.TestPortal;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Outcome contracts in the INDIGO data standard: every project fits the official schema, and the table adds up to the database. */
class IndigoPortalIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpVisitor visitor = TestPortal.httpVisitor();

    private static List<String> signed() {
        return TestPortal.sql().texts("select reference from contract where concluded_at is not null order by 1");
    }

    @Test
    void everySignedContractIsAProjectOfTheStandardAndUsesNoOtherNames() throws IOException {
        JsonNode schema = JSON.readTree(Files.readString(schemaFile()));
        JsonSchema rules =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(schema);
        assertThat(signed()).isNotEmpty();
        for (String reference : signed()) {
            HttpResponse<String> answer = visitor.get("/api/contracts/" + reference + "/indigo.json");
            assertThat(answer.statusCode()).as(reference).isEqualTo(200);
            JsonNode project = JSON.readTree(answer.body());
            assertThat(rules.validate(project)).as(reference).isEmpty();
            List<String> unknown = new ArrayList<>();
            collectUnknown(schema, project, "", unknown);
            assertThat(unknown).as(reference).isEmpty();
        }
        assertThat(rules.validate(JSON.readTree("{\"status\": \"SECRET\"}")))
                .as("the schema finds a fault")
                .isNotEmpty();
    }

    /** The schema allows any further name: what it does not know would be read by nobody. */
    private static void collectUnknown(JsonNode schema, JsonNode value, String at, List<String> unknown) {
        if (value.isArray()) {
            value.forEach(item -> collectUnknown(schema.path("items"), item, at + "[]", unknown));
        }
        value.fields().forEachRemaining(field -> {
            JsonNode known = schema.path("properties").path(field.getKey());
            if (known.isMissingNode()) {
                unknown.add(at + "/" + field.getKey());
            } else {
                collectUnknown(known, field.getValue(), at + "/" + field.getKey(), unknown);
            }
        });
    }

    @Test
    void theTableHasEachMilestoneOnceWithWhatWasPaid() {
        List<String> lines = visitor.get("/api/outcomes.csv").body().lines().toList();
        assertThat(lines.get(0)).startsWith("id,name/value,stage_development/value,outcome_metrics/id,");
        assertThat(lines)
                .hasSize(1
                        + (int) TestPortal.sql()
                                .count("select count(*) from milestone m join contract c on c.id = m.contract_id"
                                        + " where c.concluded_at is not null"));
        String contract = TestPortal.sql()
                .texts("select c.reference from contract c join payment p on p.contract_id = c.id order by 1 limit 1")
                .get(0);
        String paid = TestPortal.sql()
                .texts(
                        "select trim_scale(p.amount)::text from payment p join contract c on c.id = p.contract_id"
                                + " where c.reference = ? order by p.approved_at limit 1",
                        contract)
                .get(0);
        String own = visitor.get("/api/outcomes.csv?contract=" + contract).body();
        assertThat(own.lines().skip(1).toList()).isNotEmpty().allMatch(line -> line.startsWith(contract + ","));
        assertThat(own).contains("," + paid + ",GBP,Actual,PUBLIC");
    }

    @Test
    void whatIsNotSignedIsNotThere() {
        List<String> drafts = TestPortal.sql().texts("select reference from contract where concluded_at is null");
        assertThat(drafts).isNotEmpty();
        for (String reference : drafts) {
            assertThat(visitor.get("/api/contracts/" + reference + "/indigo.json")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(visitor.get("/api/outcomes.csv?contract=" + reference).statusCode())
                    .isEqualTo(404);
        }
        assertThat(visitor.get("/api/outcomes.csv").body()).doesNotContain(drafts);
    }

    private static Path schemaFile() {
        String named = System.getProperty("shared.dir");
        Path shared = named == null ? TestPortal.project().resolveSibling("shared") : Path.of(named);
        Path file = shared.resolve("schema/indigo/project.schema.json");
        Assumptions.assumeTrue(
                Files.isRegularFile(file),
                "Skipped: no reference data, " + file + " is not there (-Dshared.dir names it)");
        return file;
    }
}
