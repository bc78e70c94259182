package org.allmende.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What Ashcombe's council provides, from libraries to toilets: the file {@code services.csv}, in which a day is a number of days
 * from the day of loading.
 */
final class SampleServices {

    private static final String FILE = "services.csv";

    /** The three days of a line stand one after another, between a contract's value and the reason of an exclusion. */
    private static final Pattern DAYS = Pattern.compile("(?m)(\\d*),(\\d*),(\\d*),([A-Z_]*)$");

    private SampleServices() {}

    /** The file with its days counted from the day of loading. */
    static byte[] file(SampleScript script) {
        return DAYS.matcher(text())
                .replaceAll(days -> String.join(
                        ",", day(script, days, 1), day(script, days, 2), day(script, days, 3), days.group(4)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String day(SampleScript script, MatchResult days, int group) {
        String typed = days.group(group);
        return typed.isEmpty() ? "" : script.day(Integer.parseInt(typed)).toString();
    }

    private static String text() {
        try (InputStream file = Objects.requireNonNull(SampleServices.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
