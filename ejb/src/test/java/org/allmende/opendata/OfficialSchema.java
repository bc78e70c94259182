package org.allmende.opendata;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.testing.SharedData;

/** The official schema of OCDS 1.1.5, read from the reference data and never over the network. */
final class OfficialSchema {

    private static final String ADDRESS = "https://standard.open-contracting.org/schema/1__1__5/";

    private OfficialSchema() {}

    /** What is wrong with the document; empty where nothing is. */
    static List<String> faults(String schema, JsonObject document) {
        Map<String, String> local = Stream.of(
                        "release-schema.json",
                        "release-package-schema.json",
                        "record-package-schema.json",
                        "versioned-release-validation-schema.json")
                .collect(Collectors.toMap(
                        ADDRESS::concat, file -> SharedData.read("schema/ocds-1.1.5/" + file), (a, b) -> a));
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V4, builder -> builder.schemaLoaders(loaders -> loaders.schemas(local)));
        return factory
                .getSchema(SchemaLocation.of(ADDRESS + schema))
                .validate(document.toString(), InputFormat.JSON, context -> context.getExecutionConfig()
                        .setFormatAssertionsEnabled(true))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
