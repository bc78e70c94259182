package org.allmende.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail that the code sends has words in both languages. */
class MailTextsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/allmende");
    private static final Path TEXTS = Path.of("src/main/resources/org/allmende/notification");
    private static final Set<String> EXAMPLES = Set.of("Notice.java");
    private static final Pattern NOTICE = Pattern.compile("Notice\\s*\\.of\\(\\s*\"([^\"]+)\"");

    @ParameterizedTest
    @MethodSource("notices")
    void everyNoticeHasSubjectAndBodyInBothLanguages(String key) throws IOException {
        for (String language : new String[] {"en", "de"}) {
            TreeSet<String> texts = new TreeSet<>();
            for (String capability : Letters.CAPABILITIES) {
                Path file = TEXTS.resolve(capability + "_" + language + ".properties");
                if (Files.exists(file)) {
                    texts.addAll(read(file).stringPropertyNames());
                }
            }
            assertThat(texts).as(language).contains("mail." + key + ".subject", "mail." + key + ".body");
        }
    }

    @ParameterizedTest
    @MethodSource("notices")
    void everyNoticeIsWrittenFromWhatTheOutboxKeepsWhichAreTexts(String key) {
        for (String language : new String[] {"en", "de"}) {
            for (int number : new int[] {0, 1, 1234}) {
                Notice notice = Notice.of(key, null).with(number, number, number, number, number, number);
                OutboxMail mail = new OutboxMail("ada@weir.example", language, notice, Instant.EPOCH);
                Letter letter = new Letters().of(mail);
                assertThat(letter.subject()).doesNotContain("{", "mail." + key);
                assertThat(letter.body()).doesNotContain("{", "mail." + key);
            }
        }
    }

    static Stream<String> notices() throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !EXAMPLES.contains(file.getFileName().toString()))
                    .forEach(file -> collect(file, keys));
        }
        return keys.stream();
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path english : files.filter(file -> file.toString().endsWith("_en.properties"))
                    .toList()) {
                Path german = Path.of(english.toString().replace("_en.properties", "_de.properties"));
                assertThat(read(german).stringPropertyNames())
                        .as(english.getFileName().toString())
                        .isEqualTo(read(english).stringPropertyNames());
            }
        }
    }

    private static void collect(Path file, TreeSet<String> keys) {
        try {
            Matcher matcher = NOTICE.matcher(Files.readString(file));
            while (matcher.find()) {
                keys.add(matcher.group(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (InputStream stream = Files.newInputStream(file)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
