package org.allmende.document.virus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.allmende.document.virus.Verdict.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scanner that is slow, rude or gone stops no file and holds up nobody; what the real one says is looked at in VirusScanIT. */
class ClamdScanTest {

    private static final String NOBODY = "127.0.0.1:1";
    private static final Duration PATIENCE = Duration.ofMillis(700);

    /** More than the line itself holds. */
    private static final byte[] FILE = noise(24_000_000);

    private final CountDownLatch over = new CountDownLatch(1);

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(3).nextBytes(bytes);
        return bytes;
    }

    @AfterEach
    void letThePeersGo() {
        over.countDown();
        System.clearProperty("allmende.clamd");
    }

    private static Verdict scan(InetSocketAddress address, byte[] file) {
        try (ClamdScan scan = new ClamdScan(address, PATIENCE)) {
            for (int at = 0; at < file.length; at += 1_000_000) {
                scan.write(file, at, Math.min(1_000_000, file.length - at));
            }
            return scan.verdict();
        }
    }

    private static Verdict scan(Peer.Manner manner) throws IOException {
        try (Peer peer = new Peer(manner)) {
            long begin = System.nanoTime();
            Verdict verdict = scan(peer.address(), FILE);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PATIENCE.plusSeconds(3));
            assertThat(verdict.kind()).isEqualTo(Kind.NOT_SCANNED);
            return verdict;
        }
    }

    private void waitForTheEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(java.net.Socket line, String words) throws IOException {
        line.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
        line.getOutputStream().flush();
    }

    @Test
    void sendsEveryByteOnce() throws IOException {
        try (Peer peer = Peer.thatAnswers("stream: OK\0")) {
            byte[] file = Arrays.copyOf(FILE, 2_000_003);
            try (ClamdScan scan = new ClamdScan(peer.address(), Duration.ofSeconds(30))) {
                scan.write(file, 0, 1_000_000);
                scan.write(file[1_000_000]);
                scan.write(file, 1_000_001, file.length - 1_000_001);
                assertThat(scan.verdict()).isEqualTo(new Verdict(Kind.CLEAN, ""));
            }
            assertThat(peer.received()).isEqualTo(file);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "stream: Allmende.Test.UNOFFICIAL FOUND, FOUND, Allmende.Test.UNOFFICIAL",
        "stream: Bad\u0007<Näme> FOUND, FOUND, Bad?<N?me>",
        "stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND, NOT_SCANNED, stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND",
        "stream: Heuristics.Encrypted.PDF FOUND, NOT_SCANNED, stream: Heuristics.Encrypted.PDF FOUND",
        "INSTREAM size limit exceeded. ERROR, NOT_SCANNED, INSTREAM size limit exceeded. ERROR",
        "UNKNOWN COMMAND, NOT_SCANNED, UNKNOWN COMMAND",
        "stream: OK FOUND OK, NOT_SCANNED, stream: OK FOUND OK",
    })
    void understandsWhatClamdSays(String answer, Kind kind, String words) throws IOException {
        try (Peer peer = Peer.thatAnswers(answer + "\0")) {
            assertThat(scan(peer.address(), new byte[] {1})).isEqualTo(new Verdict(kind, words));
        }
    }

    @Test
    void anAnswerWithoutEndIsCut() throws IOException {
        try (Peer peer = Peer.thatAnswers("stream: " + "x".repeat(100_000))) {
            Verdict verdict = scan(peer.address(), FILE);
            assertThat(verdict.kind()).isEqualTo(Kind.NOT_SCANNED);
            assertThat(verdict.words()).hasSizeLessThanOrEqualTo(200);
        }
    }

    @Test
    void whoeverNeverReadsIsLeftInTime() throws IOException {
        assertThat(scan(line -> waitForTheEnd()).words()).contains("in time");
    }

    @Test
    void whoeverNeverAnswersIsLeftInTime() throws IOException {
        Verdict verdict = scan(line -> {
            line.getInputStream().readNBytes(FILE.length);
            waitForTheEnd();
        });
        assertThat(verdict.words()).contains("in time");
    }

    @Test
    void whoeverReadsByTheByteIsLeftInTime() throws IOException {
        assertThat(scan(line -> {
                            while (line.getInputStream().read() >= 0) {
                                Thread.onSpinWait();
                                over.getCount();
                            }
                        })
                        .kind())
                .isEqualTo(Kind.NOT_SCANNED);
    }

    @Test
    void whoeverHangsUpAtOnceHasScannedNothing() throws IOException {
        scan(line -> {});
        scan(line -> line.getInputStream().readNBytes(100_000));
        scan(line -> line.setSoLinger(true, 0));
    }

    @Test
    void thatItIsCleanIsNotBelievedBeforeTheEnd() throws IOException {
        scan(line -> {
            line.getInputStream().readNBytes(100);
            say(line, "stream: OK\0");
            waitForTheEnd();
        });
    }

    @Test
    void thatItIsTooLargeIsHeardInTheMiddle() throws IOException {
        Verdict verdict = scan(line -> {
            line.getInputStream().readNBytes(100_000);
            say(line, "INSTREAM size limit exceeded. ERROR\0");
            waitForTheEnd();
        });
        assertThat(verdict.words()).isEqualTo("INSTREAM size limit exceeded. ERROR");
    }

    @Test
    void whoeverIsNotThereStopsNothing() throws IOException {
        assertThat(scan(new InetSocketAddress("127.0.0.1", 1), FILE).words()).contains("refused");
        assertThat(scan(InetSocketAddress.createUnresolved("nowhere.invalid", 3310), FILE)
                        .words())
                .contains("unknown host");
    }

    @Test
    void withoutConfigurationNobodyIsAsked() {
        VirusScanner scanner = new VirusScanner();
        assertThat(scanner.isConfigured()).isFalse();
        try (Scan scan = scanner.atOnce()) {
            assertThat(scan.verdict().kind()).isEqualTo(Kind.NOT_SCANNED);
        }
    }

    @Test
    void noMoreThanAFewUploadsWaitForItAndNoneForOneThatFailed() throws IOException {
        VirusScanner scanner = new VirusScanner();
        try (Peer peer = Peer.thatAnswers("stream: OK\0")) {
            System.setProperty("allmende.clamd", "127.0.0.1:" + peer.address().getPort());
            Scan[] waiting = new Scan[VirusScanner.AT_ONCE];
            for (int i = 0; i < waiting.length; i++) {
                waiting[i] = scanner.atOnce();
            }
            try (Scan further = scanner.atOnce()) {
                assertThat(further.verdict().words()).contains("busy");
            }
            for (Scan scan : waiting) {
                assertThat(scan.verdict().kind()).isEqualTo(Kind.CLEAN);
                scan.close();
                scan.close();
            }
            assertThat(scanner.isRested()).isTrue();
        }
        System.setProperty("allmende.clamd", NOBODY);
        for (int i = 0; i < 2; i++) {
            try (Scan scan = scanner.atOnce()) {
                assertThat(scan.verdict().words()).contains(i == 0 ? "refused" : "a moment ago");
            }
        }
        assertThat(scanner.isRested()).isFalse();
        System.setProperty("allmende.clamd", "127.0.0.1");
        assertThat(scanner.isRested()).as("another one need not rest").isTrue();
    }
}
