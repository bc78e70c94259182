package org.allmende.register.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaFileTest {

    private static final String SQUARE = "[[-2.3,50.7],[-2.2,50.7],[-2.2,50.8],[-2.3,50.8],[-2.3,50.7]]";

    private static List<AreaFeature> read(String... features) {
        String file = "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
        return AreaFile.read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String polygon(String name, String ring) {
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"" + name
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}}";
    }

    @Test
    void readsPolygonsWithHolesAndSeveralPartsAndWritesThemWithoutHeights() {
        String hole = "[[-2.26,50.74,12],[-2.24,50.74],[-2.25,50.7612345678],[-2.26,50.74]]";
        AreaFeature holed = read(polygon(" Ashcombe ", SQUARE + "," + hole)).get(0);
        assertThat(holed.fault()).isNull();
        assertThat(holed.name()).isEqualTo("Ashcombe");
        assertThat(holed.geometry())
                .isEqualTo("{\"type\":\"Polygon\",\"coordinates\":[" + SQUARE
                        + ",[[-2.26,50.74],[-2.24,50.74],[-2.25,50.761235],[-2.26,50.74]]]}");
        AreaFeature parts = read("{\"properties\":{\"name\":\"Two\"},\"geometry\":{\"type\":\"MultiPolygon\","
                        + "\"coordinates\":[[" + SQUARE + "],[" + SQUARE + "]]}}")
                .get(0);
        assertThat(parts.geometry()).startsWith("{\"type\":\"MultiPolygon\",\"coordinates\":[[[[-2.3,50.7]");
    }

    @Test
    void neitherDepthNorLongNumbersBringTheServerDown() {
        byte[] deep = ("[".repeat(1_000_000) + "]".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> AreaFile.read(deep)).hasMessageStartingWith("AREA_FILE_NOT_JSON");
        String far = "[[1e999999999,50.7],[-2.2,50.7],[-2.2,50.8],[1e999999999,50.7]]";
        assertThat(read(polygon("Ashcombe", far)).get(0).fault()).isEqualTo("AREA_COORDINATES_OUTSIDE");
        String fine = "[[" + "1".repeat(100_000) + ",50.7],[-2.2,50.7],[-2.2,50.8],[-2.3,50.7]]";
        assertThatThrownBy(() -> read(polygon("Ashcombe", fine))).hasMessageStartingWith("AREA_FILE_NOT_JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[-2.3,50.7],[-2.2,50.7],[-2.2,50.8],[-2.3,50.8]] | AREA_RING_OPEN",
                "[[-2.3,50.7],[-2.2,50.7],[-2.3,50.7]] | AREA_RING_TOO_SHORT",
                "[[-2.3,50.7],[-2.2,50.7],[-2.1,50.7],[-2.3,50.7]] | AREA_RING_FLAT",
                "[[50.7,-2.3],[50.7,-2.2],[50.8,-2.2],[50.7,-2.3]] | AREA_COORDINATES_SWAPPED",
                "[[368000,98000],[368900,98000],[368900,98900],[368000,98000]] | AREA_COORDINATES_OUTSIDE",
                "[[10.0,50.0],[10.1,50.0],[10.1,50.1],[10.0,50.0]] | AREA_COORDINATES_OUTSIDE",
                "[[\"-2.3\",50.7],[-2.2,50.7],[-2.2,50.8],[\"-2.3\",50.7]] | AREA_COORDINATES_NOT_NUMBERS",
                "[[-2.3],[-2.2,50.7],[-2.2,50.8],[-2.3]] | AREA_COORDINATES_NOT_NUMBERS",
                "7 | AREA_NO_POLYGON"
            })
    void namesWhatIsWrongWithARing(String ring, String fault) {
        AreaFeature feature = read(polygon("Ashcombe", ring)).get(0);
        assertThat(feature.fault()).isEqualTo(fault);
        assertThat(feature.geometry()).isNull();
        assertThat(feature.name()).isEqualTo("Ashcombe");
    }

    @Test
    void aShapeMayNotHaveTooManyPoints() {
        String points = IntStream.range(0, AreaFile.MOST_POINTS)
                .mapToObj(i -> "[-2." + i + ",50.7]")
                .collect(Collectors.joining(","));
        AreaFeature feature =
                read(polygon("Coast", "[" + points + ",[-2.0,50.7]]")).get(0);
        assertThat(feature.fault()).isEqualTo("AREA_POINTS_TOO_MANY");
        assertThat(feature.arguments()).containsExactly("5000");
    }

    @Test
    void eachNameStandsOnceWhateverItsLetters() {
        List<AreaFeature> features =
                read(polygon("Thornby", SQUARE), polygon("", SQUARE), polygon("THORNBY", SQUARE), "7");
        assertThat(features)
                .extracting(AreaFeature::fault)
                .containsExactly(null, "AREA_NAME_MISSING", "AREA_NAME_TWICE", "AREA_NO_POLYGON");
        assertThat(features.get(2).arguments()).containsExactly("THORNBY", "1");
        assertThat(features).extracting(AreaFeature::number).containsExactly(1, 2, 3, 4);
        assertThat(read("{\"properties\":{\"name\":\"A line\"},\"geometry\":{\"type\":\"LineString\",\"coordinates\":"
                                + SQUARE + "}}")
                        .get(0)
                        .fault())
                .isEqualTo("AREA_NO_POLYGON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name,area", "{\"type\":", "\u0000\u0001"})
    void aFileThatIsNoJsonIsRefused(String file) {
        assertThatThrownBy(() -> AreaFile.read(file.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("AREA_FILE_NOT_JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"type\":\"Feature\"}", "{\"type\":\"FeatureCollection\",\"features\":{}}"})
    void aFileWithoutACollectionIsRefused(String file) {
        assertThatThrownBy(() -> AreaFile.read(file.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("AREA_FILE_NO_COLLECTION");
    }

    @Test
    void aFileMayNotHoldTooMany() {
        String[] many = new String[AreaFile.MOST_FEATURES + 1];
        java.util.Arrays.fill(many, "7");
        assertThatThrownBy(() -> read(many)).hasMessageContaining("AREA_FEATURES_TOO_MANY");
    }
}
