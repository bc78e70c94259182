package org.allmende.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.allmende.calendar.ClockRule;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/clocks.md} the same as the catalogue; {@code -Ddocs.write} writes it anew. */
class ClocksPageTest {

    private static final String HEAD = """
            # Clocks

            Every deadline of the portal, its rule, its source and what follows when nobody acts. Days are those of
            Europe/London. A deadline's own instant is still in time; everything after it is late. Working days are read from
            data up to a horizon (`bank-holidays-uk.csv`) and never computed.

            This page is written by a test from the catalogue `org.allmende.calendar.ClockRule` and the message bundles:
            `./mvnw -o test -pl web -am -Dtest=ClocksPageTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true`.

            | Clock | Rule | Length set by | Law | If nobody acts |
            |---|---|---|---|---|
            """;

    private final ApiTexts texts = TestTexts.in("en");

    @Test
    void thePageIsWhatTheCatalogueSays() throws IOException {
        Path page = root().resolve("docs/clocks.md");
        String written =
                HEAD + Arrays.stream(ClockRule.values()).map(this::row).collect(Collectors.joining("\n")) + "\n";
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(page, written);
        }
        assertThat(page).hasContent(written);
    }

    private String row(ClockRule rule) {
        return "| **%s** `%s` | %s | %s | %s | %s |"
                .formatted(
                        texts.text(rule.nameKey()),
                        rule.name(),
                        texts.text(rule.ruleKey()),
                        texts.text("calendar.basis." + rule.basis()),
                        texts.text(rule.lawKey()),
                        texts.text(rule.ifNobodyKey()));
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
