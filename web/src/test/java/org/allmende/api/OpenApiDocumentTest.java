package org.allmende.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.allmende.challenge.Eligibility;
import org.allmende.identity.OrganisationKind;
import org.allmende.shared.Jsons;
import org.allmende.web.identity.Endpoint;
import org.allmende.web.identity.PageAccess;
import org.junit.jupiter.api.Test;

/** The description of the interface names what there is, all of it, and nothing else. */
class OpenApiDocumentTest {

    private static final JsonObject DOCUMENT = Jsons.JSON
            .createReader(OpenApiDocument.class.getResourceAsStream("openapi.json"))
            .readObject();

    @Test
    void everyEndpointForAnybodyOrForProgramsIsDescribedAndNoOther() {
        Set<String> described = new TreeSet<>();
        DOCUMENT.getJsonObject("paths").forEach((path, methods) -> methods.asJsonObject()
                .keySet()
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        Set<String> there = new TreeSet<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.allmende.api")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(OpenApiDocumentTest::open)
                        .forEach(there::add);
        assertThat(there).hasSizeGreaterThan(10);
        assertThat(described).isEqualTo(there);
    }

    @Test
    void theWordsOfTheCheckAreThoseOfTheCode() {
        assertThat(words("ChallengeCheckQuestion", "body")).isEqualTo(lower(OrganisationKind.values()));
        JsonObject problem = DOCUMENT.getValue("/components/schemas/ChallengeCheckAnswer/properties/problems/items")
                .asJsonObject();
        assertThat(strings(problem.getJsonObject("properties").getJsonObject("effect")))
                .isEqualTo(lower(Eligibility.Effect.values()));
    }

    private static Stream<String> open(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> access(method)
                        .or(() -> access(type))
                        .filter(Set.of(PageAccess.PUBLIC, PageAccess.BEARER)::contains)
                        .isPresent())
                .flatMap(method -> Stream.of(GET.class, POST.class)
                        .filter(method::isAnnotatedWith)
                        .map(verb -> verb.getSimpleName() + " " + address(type, method)));
    }

    private static Optional<PageAccess> access(CanBeAnnotated member) {
        return member.isAnnotatedWith(Endpoint.class)
                ? Optional.of(
                        member instanceof JavaMethod method
                                ? method.getAnnotationOfType(Endpoint.class).access()
                                : ((JavaClass) member)
                                        .getAnnotationOfType(Endpoint.class)
                                        .access())
                : Optional.empty();
    }

    private static String address(JavaClass type, JavaMethod method) {
        String own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        String all = "/api/" + type.getAnnotationOfType(Path.class).value() + "/" + own;
        return all.replaceAll("\\{(\\w+): (?:[^{}]|\\{\\d+})*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceAll("/$", "");
    }

    private static List<String> words(String schema, String property) {
        return strings(DOCUMENT.getValue("/components/schemas/" + schema + "/properties/" + property)
                .asJsonObject());
    }

    private static List<String> strings(JsonObject property) {
        return property.getJsonArray("enum").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static List<String> lower(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
