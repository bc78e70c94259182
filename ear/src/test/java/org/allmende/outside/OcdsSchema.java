package org.allmende.outside;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.testing.TestPortal;
import org.junit.jupiter.api.Assumptions;

/** The official schema of OCDS 1.1.5 from the reference data beside the project; where it is missing, the test is skipped. */
final class OcdsSchema {

    private static final String ADDRESS = "https://standard.open-contracting.org/schema/1__1__5/";

    private final JsonSchema schema;

    OcdsSchema(String file) {
        Path folder = folder();
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                "Skipped: no reference data, " + folder + " is not there (-Dshared.dir names it)");
        Map<String, String> local = Stream.of(
                        "release-schema.json",
                        "release-package-schema.json",
                        "record-package-schema.json",
                        "versioned-release-validation-schema.json")
                .collect(Collectors.toMap(ADDRESS::concat, name -> read(folder.resolve(name))));
        schema = JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V4, builder -> builder.schemaLoaders(loaders -> loaders.schemas(local)))
                .getSchema(SchemaLocation.of(ADDRESS + file));
    }

    /** What is wrong with the document; empty where nothing is. */
    List<String> faults(String json) {
        return schema
                .validate(json, InputFormat.JSON, context -> context.getExecutionConfig()
                        .setFormatAssertionsEnabled(true))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Path folder() {
        String named = System.getProperty("shared.dir");
        Path shared = named == null ? TestPortal.project().resolveSibling("shared") : Path.of(named);
        return shared.resolve("schema/ocds-1.1.5");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
