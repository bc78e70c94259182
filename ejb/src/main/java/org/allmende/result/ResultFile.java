package org.allmende.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.allmende.shared.CsvFile;
import org.allmende.shared.TableRows;
import org.allmende.shared.XlsxFile;

/**
 * A file of results that can be read more than once: comma-separated values, a spreadsheet, or JSON. Which of them it is, its first bytes
 * say, not its name.
 */
public final class ResultFile implements AutoCloseable {

    private static final int FIRST = 64;

    /** Opens the bytes from their beginning. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    private final String name;
    private final String sha256;
    private final Source source;
    private final Path sheet;
    private final boolean own;

    private ResultFile(String name, String sha256, Source source, Path sheet, boolean own) {
        this.name = name;
        this.sha256 = sha256;
        this.source = source;
        this.sheet = sheet;
        this.own = own;
    }

    /** A file that lies in the open already, and stays there. */
    public static ResultFile at(Path file, String name, String sha256) {
        return new ResultFile(name, sha256, () -> Files.newInputStream(file), file, false);
    }

    /** Bytes from elsewhere; a spreadsheet, which cannot be read from its beginning to its end, lies in the open until this is closed. */
    static ResultFile of(String name, String sha256, Source source) throws IOException {
        if (!isSheet(source)) {
            return new ResultFile(name, sha256, source, Path.of(""), false);
        }
        Path copy = Files.createTempFile("results", ".xlsx");
        try (InputStream in = source.open();
                var out = Files.newOutputStream(copy)) {
            in.transferTo(out);
        } catch (IOException | RuntimeException cut) {
            Files.deleteIfExists(copy);
            throw cut;
        }
        return new ResultFile(name, sha256, source, copy, true);
    }

    private static boolean isSheet(Source source) throws IOException {
        return XlsxFile.begins(first(source));
    }

    private static byte[] first(Source source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readNBytes(FIRST);
        }
    }

    String name() {
        return name;
    }

    /** Hexadecimal. */
    String sha256() {
        return sha256;
    }

    /** Gives its records; each time all of them. */
    void read(TableRows rows) {
        try {
            byte[] first = first(source);
            if (XlsxFile.begins(first)) {
                XlsxFile.read(sheet, rows);
                return;
            }
            try (InputStream in = source.open()) {
                if (ResultJson.begins(first)) {
                    ResultJson.read(in, rows);
                } else {
                    CsvFile.read(in, rows);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (own) {
            Files.deleteIfExists(sheet);
        }
    }
}
