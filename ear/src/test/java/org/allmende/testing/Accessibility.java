package org.allmende.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Searches a page for what keeps people out of it, by axe. The builder that comes with axe's Java library reads the script into
 * the page anew for each search and describes what is in order too; a search takes twice as long that way.
 */
public final class Accessibility {

    private static final String AXE = script();

    /** The styles are on the page already; what axe would fetch them for once more is no rule that runs here. */
    private static final String SEARCH = """
            async () => (await axe.run(document, { resultTypes: ['violations'], preload: false })).violations
                .map(rule => rule.id + ': ' + rule.nodes.map(node => node.target.join(' ')).join(', '))
            """;

    private Accessibility() {}

    /** What axe finds, a rule and its places in each line. The portal has no frames. */
    @SuppressWarnings("unchecked")
    public static List<String> violations(Page page) {
        if (!(Boolean) page.evaluate("typeof axe !== 'undefined'")) {
            page.evaluate(AXE);
        }
        return (List<String>) page.evaluate(SEARCH);
    }

    private static String script() {
        try (InputStream file = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
