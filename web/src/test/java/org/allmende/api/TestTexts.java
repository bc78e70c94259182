package org.allmende.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.allmende.web.layout.Texts;

/** All texts of the portal, read from the sources. */
final class TestTexts {

    private TestTexts() {}

    static ApiTexts in(String language) {
        List<InputStream> bundles = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/org/allmende/web"))) {
            for (Path file : files.filter(path -> path.endsWith("messages_" + language + ".properties"))
                    .toList()) {
                bundles.add(Files.newInputStream(file));
            }
            Locale locale = Locale.forLanguageTag(language);
            return new ApiTexts(locale, Texts.merge(locale, bundles));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
