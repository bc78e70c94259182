package org.allmende.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.allmende.document.FileSizes;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Sha256;

/**
 * The body of a call as a file that can be read twice, for as long as the call lasts. Errors: {@code RESULTS_FILE_LARGE(most)}.
 */
final class SentBody implements AutoCloseable {

    /** The most bytes, as on the page. */
    static final long MOST = 100L * 1024 * 1024;

    private final Path path;
    private final String sha256;

    private SentBody(Path path, String sha256) {
        this.path = path;
        this.sha256 = sha256;
    }

    static SentBody of(InputStream body) throws IOException {
        Path path = Files.createTempFile("results", ".sent");
        MessageDigest digest = Sha256.digest();
        try {
            try (OutputStream to = Files.newOutputStream(path)) {
                new DigestInputStream(new Bounded(body), digest).transferTo(to);
            }
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(path);
            throw broken;
        }
        return new SentBody(path, HexFormat.of().formatHex(digest.digest()));
    }

    Path path() {
        return path;
    }

    /** Of the bytes as they were sent. */
    String sha256() {
        return sha256;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static final class Bounded extends FilterInputStream {

        private long left = MOST;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            counted(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int read = super.read(to, from, length);
            counted(Math.max(0, read));
            return read;
        }

        private void counted(int read) {
            left -= read;
            if (left < 0) {
                throw new DomainProblem("RESULTS_FILE_LARGE", FileSizes.limit(MOST));
            }
        }
    }
}
