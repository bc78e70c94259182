package org.allmende.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** English and German say the same things, and every word that a page names exists. */
class MessagesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/org/allmende/web");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern USED = Pattern.compile("msg(?:\\[|\\.of\\()'([a-zA-Z0-9_.-]+)'\\s*[\\],)]");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(merged("de").keySet())
                .containsExactlyInAnyOrderElementsOf(merged("en").keySet());
    }

    @Test
    void noTextIsEmptyAndNoKeyIsGivenTwice() throws IOException {
        for (String language : List.of("en", "de")) {
            assertThat(merged(language))
                    .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        }
    }

    @Test
    void placeholdersAgree() throws IOException {
        Map<String, String> german = merged("de");
        merged("en").forEach((key, text) -> assertThat(placeholders(german.getOrDefault(key, text)))
                .as(key)
                .isEqualTo(placeholders(text)));
    }

    @Test
    void textsWithPlaceholdersHaveNoSingleStraightQuote() throws IOException {
        for (String language : List.of("en", "de")) {
            merged(language).forEach((key, text) -> {
                if (!placeholders(text).isEmpty()) {
                    assertThat(text.replace("''", "")).as(key).doesNotContain("'");
                }
            });
        }
    }

    @Test
    void everyWordThatAPageNamesExists() throws IOException {
        Set<String> known = merged("en").keySet();
        List<String> missing = new ArrayList<>();
        for (Path page : files(PAGES, ".xhtml")) {
            Matcher used = USED.matcher(Files.readString(page));
            while (used.find()) {
                if (!used.group(1).endsWith(".") && !known.contains(used.group(1))) {
                    missing.add(PAGES.relativize(page) + ": " + used.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Map<String, String> merged(String language) throws IOException {
        Map<String, String> all = new HashMap<>();
        for (Path bundle : files(BUNDLES, "messages_" + language + ".properties")) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(bundle)) {
                properties.load(reader);
            }
            properties.stringPropertyNames().forEach(key -> assertThat(all.put(key, properties.getProperty(key)))
                    .as("given twice: " + key)
                    .isNull());
        }
        return all;
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }
}
