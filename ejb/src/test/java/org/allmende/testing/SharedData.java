package org.allmende.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Reference data beside the project, which it neither needs nor contains. Found by the system property {@code shared.dir},
 * else as a folder {@code shared} beside any folder above the working one.
 */
public final class SharedData {

    private static final String MARK = "data/SOURCES.md";

    private SharedData() {}

    /** The file's text; a test that asks for it where it is missing is skipped with the reason. */
    public static String read(String file) {
        Path found = folder().map(folder -> folder.resolve(file))
                .filter(Files::isRegularFile)
                .orElse(null);
        Assumptions.assumeTrue(
                found != null,
                "Skipped: no reference data, ../shared/" + file + " is not there (-Dshared.dir names it)");
        try {
            return Files.readString(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> folder() {
        String named = System.getProperty("shared.dir");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), above -> above != null, Path::getParent)
                .map(above -> above.resolve("shared"))
                .filter(folder -> Files.isRegularFile(folder.resolve(MARK)))
                .findFirst();
    }
}
