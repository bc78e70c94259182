package org.allmende.register.area;

import static org.allmende.shared.Jsons.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.allmende.shared.DomainProblem;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of areas: GeoJSON (RFC 7946), a collection of polygons each with a name, within the United Kingdom.
 *
 * <p>Errors of the file as a whole: {@code AREA_FILE_NOT_JSON}, {@code AREA_FILE_NO_COLLECTION}, {@code
 * AREA_FEATURES_TOO_MANY(most)}. Faults of one feature: {@code AREA_NAME_MISSING(most)}, {@code AREA_NAME_TWICE(name, first)},
 * {@code AREA_NO_POLYGON}, {@code AREA_RING_OPEN}, {@code AREA_RING_TOO_SHORT}, {@code AREA_RING_FLAT}, {@code
 * AREA_COORDINATES_NOT_NUMBERS}, {@code AREA_COORDINATES_SWAPPED}, {@code AREA_COORDINATES_OUTSIDE(longitude, latitude)}, {@code
 * AREA_POINTS_TOO_MANY(most)}.
 */
final class AreaFile {

    static final int MOST_FEATURES = 500;
    static final int MOST_POINTS = 5_000;
    static final int LONGEST_NAME = 200;
    private static final int PLACES = 6;
    private static final int FEWEST_POINTS = 4;
    private static final double WEST = -9;
    private static final double EAST = 2.5;
    private static final double SOUTH = 49;
    private static final double NORTH = 61.5;

    private AreaFile() {}

    /** All features, in their order. */
    static List<AreaFeature> read(byte[] file) {
        JsonArray features = features(file);
        if (features.size() > MOST_FEATURES) {
            throw new DomainProblem("AREA_FEATURES_TOO_MANY", MOST_FEATURES);
        }
        List<AreaFeature> read = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        for (int i = 0; i < features.size(); i++) {
            AreaFeature feature = feature(i + 1, features.get(i));
            Integer first = names.putIfAbsent(feature.name().toLowerCase(Locale.ROOT), i + 1);
            boolean twin = first != null && !feature.name().isEmpty() && feature.fault() == null;
            read.add(
                    twin
                            ? AreaFeature.faulty(i + 1, feature.name(), "AREA_NAME_TWICE", feature.name(), first)
                            : feature);
        }
        return read;
    }

    private static JsonArray features(byte[] file) {
        JsonValue value;
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(file))) {
            value = reader.readValue();
        } catch (RuntimeException unreadable) {
            // depth and length of numbers are bounded by the reader, which says so in exceptions of no kind of its own
            throw new DomainProblem("AREA_FILE_NOT_JSON");
        }
        if (value instanceof JsonObject collection
                && "FeatureCollection".equals(text(collection, "type"))
                && collection.get("features") instanceof JsonArray features) {
            return features;
        }
        throw new DomainProblem("AREA_FILE_NO_COLLECTION");
    }

    private static AreaFeature feature(int number, JsonValue value) {
        String name = "";
        try {
            if (!(value instanceof JsonObject feature)) {
                throw new DomainProblem("AREA_NO_POLYGON");
            }
            name = feature.get("properties") instanceof JsonObject properties
                    ? text(properties, "name").strip()
                    : "";
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                name = "";
                throw new DomainProblem("AREA_NAME_MISSING", LONGEST_NAME);
            }
            return AreaFeature.read(number, name, geometry(feature.get("geometry")));
        } catch (DomainProblem fault) {
            return AreaFeature.faulty(number, name, fault.code(), fault.args().toArray());
        }
    }

    private static String geometry(@Nullable JsonValue value) {
        if (!(value instanceof JsonObject geometry)
                || !(geometry.get("coordinates") instanceof JsonArray coordinates)) {
            throw new DomainProblem("AREA_NO_POLYGON");
        }
        Rings rings = new Rings();
        String type = text(geometry, "type");
        String written =
                switch (type) {
                    case "Polygon" -> rings.polygon(coordinates);
                    case "MultiPolygon" -> rings.polygons(coordinates);
                    default -> throw new DomainProblem("AREA_NO_POLYGON");
                };
        return "{\"type\":\"" + type + "\",\"coordinates\":" + written + "}";
    }

    private static String text(JsonObject object, String key) {
        return object.get(key) instanceof JsonString text ? text.getString() : "";
    }

    /** Writes the rings of one feature anew, in so many places and without heights. */
    private static final class Rings {

        private int points;

        String polygons(JsonArray polygons) {
            return each(polygons, this::polygon);
        }

        String polygon(JsonValue rings) {
            return each(rings, this::ring);
        }

        private static String each(JsonValue parts, Function<JsonValue, String> written) {
            if (!(parts instanceof JsonArray array) || array.isEmpty()) {
                throw new DomainProblem("AREA_NO_POLYGON");
            }
            return "[" + String.join(",", array.stream().map(written).toList()) + "]";
        }

        private String ring(JsonValue value) {
            if (!(value instanceof JsonArray ring)) {
                throw new DomainProblem("AREA_NO_POLYGON");
            }
            points += ring.size();
            if (points > MOST_POINTS) {
                throw new DomainProblem("AREA_POINTS_TOO_MANY", MOST_POINTS);
            }
            List<Point> line = ring.stream().map(Rings::point).toList();
            if (line.size() < FEWEST_POINTS) {
                throw new DomainProblem("AREA_RING_TOO_SHORT");
            }
            if (!line.get(0).equals(line.get(line.size() - 1))) {
                throw new DomainProblem("AREA_RING_OPEN");
            }
            if (isFlat(line)) {
                throw new DomainProblem("AREA_RING_FLAT");
            }
            return "[" + String.join(",", line.stream().map(Point::written).toList()) + "]";
        }

        private static Point point(JsonValue value) {
            if (!(value instanceof JsonArray pair)
                    || pair.size() < 2
                    || !(pair.get(0) instanceof JsonNumber first)
                    || !(pair.get(1) instanceof JsonNumber second)) {
                throw new DomainProblem("AREA_COORDINATES_NOT_NUMBERS");
            }
            double longitude = first.doubleValue();
            double latitude = second.doubleValue();
            if (isWithin(longitude, latitude)) {
                return new Point(rounded(longitude), rounded(latitude));
            }
            throw isWithin(latitude, longitude)
                    ? new DomainProblem("AREA_COORDINATES_SWAPPED")
                    : new DomainProblem("AREA_COORDINATES_OUTSIDE", first, second);
        }

        private static boolean isWithin(double longitude, double latitude) {
            return longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH;
        }

        private static BigDecimal rounded(double degrees) {
            return BigDecimal.valueOf(degrees).setScale(PLACES, RoundingMode.HALF_UP);
        }

        /** Whether it encloses nothing: twice the area by the shoelace formula. */
        private static boolean isFlat(List<Point> ring) {
            BigDecimal twice = BigDecimal.ZERO;
            for (int i = 1; i < ring.size(); i++) {
                Point from = ring.get(i - 1);
                Point to = ring.get(i);
                twice = twice.add(from.longitude()
                        .multiply(to.latitude())
                        .subtract(to.longitude().multiply(from.latitude())));
            }
            return twice.signum() == 0;
        }
    }

    /** Degrees. */
    private record Point(BigDecimal longitude, BigDecimal latitude) {

        String written() {
            return "[" + longitude.stripTrailingZeros().toPlainString() + ","
                    + latitude.stripTrailingZeros().toPlainString() + "]";
        }
    }
}
