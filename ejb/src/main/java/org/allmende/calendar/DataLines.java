package org.allmende.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of one of this package's data files: fields by semicolon, comments by number sign. */
final class DataLines {

    private DataLines() {}

    static List<List<String>> of(String file) {
        InputStream data = DataLines.class.getResourceAsStream(file);
        if (data == null) {
            throw new IllegalStateException("The calendar's data are not in the application: " + file);
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
