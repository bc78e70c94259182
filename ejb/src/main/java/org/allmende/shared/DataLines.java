package org.allmende.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a data file that lies beside a class: fields by semicolon, comments by number sign. */
public final class DataLines {

    private DataLines() {}

    public static List<List<String>> of(Class<?> beside, String file) {
        InputStream data = beside.getResourceAsStream(file);
        if (data == null) {
            throw new IllegalStateException("These data are not in the application: " + file);
        }
        try (var reader = new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
