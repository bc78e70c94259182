package org.allmende.inside;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** The real clamd with one signature of our own: in a folder, on a port and under the user of the test, without freshclam. */
final class ClamdDaemon implements AutoCloseable {

    /** What it finds, wherever it stands in a file. */
    static final String HARMFUL = "ALLMENDE-HARMFUL-MARK-OF-THE-TEST";

    /** What it calls that. */
    static final String NAME = "Allmende.Test.Mark.UNOFFICIAL";

    /** It takes no longer files. */
    static final int MOST = 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private final Process process;

    ClamdDaemon() {
        try {
            folder = Files.createTempDirectory("clamd");
            port = freePort();
            Path signatures = Files.createDirectory(folder.resolve("signatures"));
            String mark = HexFormat.of().formatHex(HARMFUL.getBytes(StandardCharsets.US_ASCII));
            Files.writeString(signatures.resolve("own.ndb"), "Allmende.Test.Mark:0:*:" + mark + "\n");
            Files.writeString(
                    folder.resolve("clamd.conf"),
                    String.join(
                            "\n",
                            "Foreground yes",
                            "DatabaseDirectory " + signatures,
                            "TemporaryDirectory " + folder,
                            "TCPSocket " + port,
                            "TCPAddr 127.0.0.1",
                            "StreamMaxLength " + MOST,
                            "AlertExceedsMax yes",
                            ""));
            process = new ProcessBuilder(
                            binary().orElseThrow(),
                            "-c",
                            folder.resolve("clamd.conf").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            awaitAnswer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<String> binary() {
        return Stream.of("/usr/sbin/clamd", "/usr/bin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd")
                .filter(path -> new File(path).canExecute())
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            try (Socket line = new Socket()) {
                line.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
                return;
            } catch (IOException notYet) {
                Thread.onSpinWait();
            }
        }
        throw new IOException("clamd did not start: " + Files.readString(folder.resolve("log")));
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try (Stream<Path> files = Files.walk(folder)) {
            process.waitFor();
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
