package org.allmende.document.virus;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The scanner that the installation names by {@code allmende.clamd}, {@code host:port}; without it no file is scanned and nobody is
 * asked. An upload waits for it {@code allmende.clamd.seconds} at most; where it is busy with {@link #AT_ONCE} others, or did not
 * answer a moment ago, not at all: the file is taken, and scanned later.
 */
@ApplicationScoped
public class VirusScanner {

    /** Uploads that wait for it at the same time, so that a slow scanner never holds up all of them. */
    static final int AT_ONCE = 4;

    private static final Logger LOG = Logger.getLogger(VirusScanner.class.getName());
    private static final int PORT = 3310;
    private static final int SECONDS = 10;
    private static final Duration REST = Duration.ofSeconds(30);
    private static final Duration LATER = Duration.ofMinutes(2);

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final AtomicReference<@Nullable Failure> failure = new AtomicReference<>();

    /** When which scanner failed last. */
    private record Failure(InetSocketAddress clamd, long nanos) {}

    public boolean isConfigured() {
        return address().isPresent();
    }

    private static Optional<InetSocketAddress> address() {
        String named = System.getProperty("allmende.clamd", "").strip();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        int colon = named.lastIndexOf(':');
        String host = colon < 0 ? named : named.substring(0, colon);
        int port = colon < 0 ? PORT : Integer.parseInt(named.substring(colon + 1));
        return Optional.of(new InetSocketAddress(host, port));
    }

    /** Whether it may be asked again; not for half a minute after it could not be reached or was too slow. */
    public boolean isRested() {
        Failure last = failure.get();
        return last == null
                || System.nanoTime() - last.nanos() >= REST.toNanos()
                || address().filter(last.clamd()::equals).isEmpty();
    }

    /** While somebody waits for the upload to end. */
    public Scan atOnce() {
        Optional<InetSocketAddress> clamd = address();
        if (clamd.isEmpty()) {
            return Scan.none("no scanner is configured");
        }
        if (!isRested()) {
            return Scan.none("the scanner did not answer a moment ago");
        }
        if (!places.tryAcquire()) {
            return Scan.none("the scanner is busy");
        }
        Duration patience = Duration.ofSeconds(Integer.getInteger("allmende.clamd.seconds", SECONDS));
        return new Watched(clamd.get(), patience, places);
    }

    /** When nobody waits. */
    public Scan later() {
        return address()
                .<Scan>map(clamd -> new Watched(clamd, LATER, new Semaphore(0)))
                .orElseGet(() -> Scan.none("no scanner is configured"));
    }

    /** Gives its place back, and lets the scanner rest where it failed. */
    private final class Watched extends Scan {

        private final InetSocketAddress clamd;
        private final ClamdScan scan;
        private final Semaphore place;
        private boolean closed;

        Watched(InetSocketAddress clamd, Duration patience, Semaphore place) {
            this.clamd = clamd;
            this.scan = new ClamdScan(clamd, patience);
            this.place = place;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            scan.write(bytes, from, length);
        }

        @Override
        public Verdict verdict() {
            Verdict verdict = scan.verdict();
            if (!verdict.isScanned()) {
                LOG.warning(() -> "not scanned: " + verdict.words());
                if (!scan.hasAnswered()) {
                    failure.set(new Failure(clamd, System.nanoTime()));
                }
            }
            return verdict;
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                scan.close();
                place.release();
            }
        }
    }
}
