package org.allmende.register.area;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One feature of a file of areas as it was read.
 *
 * @param number its place in the file, from 1
 * @param name of the area; empty where it has none
 * @param geometry as GeoJSON, longitude before latitude; null where it has a fault
 * @param fault code of what is wrong with it; null: nothing
 * @param arguments of the fault's text
 */
public record AreaFeature(
        int number,
        String name,
        @Nullable String geometry,
        @Nullable String fault,
        List<String> arguments) {

    static AreaFeature read(int number, String name, String geometry) {
        return new AreaFeature(number, name, geometry, null, List.of());
    }

    static AreaFeature faulty(int number, String name, String fault, Object... arguments) {
        return new AreaFeature(
                number,
                name,
                null,
                fault,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
