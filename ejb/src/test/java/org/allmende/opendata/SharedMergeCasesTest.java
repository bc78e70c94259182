package org.allmende.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.allmende.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of the standard's own merge library. */
class SharedMergeCasesTest {

    private static final String FOLDER = "schema/merge-cases/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0/suppliers",
                "1.1/empty-identifiermerge-array",
                "1.1/empty-wholelistmerge-array",
                "1.1/fill-object",
                "1.1/initial-null",
                "1.1/mergeid",
                "1.1/simple",
                "1.1/single-empty-object",
                "1.1/string-list",
                "schema/deep-identifier-merge",
                "schema/deep-whole-list-merge",
                "schema/identifier-merge-duplicate-id",
                "schema/merge-property-is-false",
                "schema/omit-when-merged-array-of-non-objects",
                "schema/whole-list-merge-empty",
                "schema/whole-list-merge-object"
            })
    void mergesAsTheStandardDoes(String name) {
        List<JsonObject> releases =
                JsonText.array(SharedData.read(FOLDER + name + ".json")).getValuesAs(JsonObject.class);
        JsonObject compiled = JsonText.object(SharedData.read(FOLDER + name + "-compiled.json"));
        MergeRules rules = new SchemaRules(JsonText.object(SharedData.read(FOLDER + schemaOf(name)))).rules();

        assertThat(new Merge(rules).compile(releases)).isEqualTo(compiled);
    }

    private static String schemaOf(String name) {
        return switch (name.substring(0, name.indexOf('/'))) {
            case "1.0" -> "release-schema-1__0__3.json";
            case "1.1" -> "release-schema-1__1__4.json";
            default -> "schema.json";
        };
    }

    @Test
    void theWrittenRulesAreThoseOfTheOfficialSchema() {
        SchemaRules official =
                new SchemaRules(JsonText.object(SharedData.read("schema/ocds-1.1.5/release-schema.json")));
        MergeRules written = MergeRules.ocds();

        assertThat(official.omitted).isNotEmpty().allMatch(written.omitted());
        assertThat(official.whole.stream().filter(path -> path.contains("additional")))
                .isNotEmpty();
        assertThat(official.whole.stream()
                        .filter(path ->
                                path.endsWith("additionalIdentifiers") || path.endsWith("additionalClassifications")))
                .allMatch(written.whole());
    }
}
