package org.allmende.document.virus;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A file sent to clamd by its command {@code INSTREAM}: pieces, each behind its length in four bytes, and one without length at the
 * end. The answer may come before the end, where clamd takes no more. Waits no longer than its patience in all, wherever clamd
 * makes it wait: for the line, for room, for the answer.
 *
 * <p>Source: manual page clamd(8), "INSTREAM".
 */
final class ClamdScan extends Scan {

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_ANSWER = 4096;
    private static final int LARGEST_PIECE = 64 * 1024;

    private final ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
    private long patienceNanos;
    private @Nullable Selector selector;
    private @Nullable SocketChannel channel;
    private @Nullable String failure;
    private boolean ended;

    ClamdScan(InetSocketAddress clamd, Duration patience) {
        patienceNanos = patience.toNanos();
        attempt(() -> connect(clamd));
    }

    /** What may go wrong on the line. */
    @FunctionalInterface
    private interface Step {
        void go() throws IOException;
    }

    private void attempt(Step step) {
        if (failure == null && !ended) {
            try {
                step.go();
            } catch (IOException | RuntimeException e) {
                failure = e.getClass().getSimpleName() + ": " + e.getMessage();
            }
        }
    }

    private void connect(InetSocketAddress clamd) throws IOException {
        if (clamd.isUnresolved()) {
            throw new IOException("unknown host " + clamd.getHostString());
        }
        selector = Selector.open();
        SocketChannel line = SocketChannel.open();
        channel = line;
        line.configureBlocking(false);
        line.register(selector, SelectionKey.OP_CONNECT);
        line.connect(clamd);
        while (!line.finishConnect()) {
            await(line, SelectionKey.OP_CONNECT);
        }
        send(ByteBuffer.wrap(COMMAND));
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        for (int sent = 0; sent < length; sent += LARGEST_PIECE) {
            int piece = Math.min(LARGEST_PIECE, length - sent);
            ByteBuffer framed = ByteBuffer.allocate(4 + piece).putInt(piece).put(bytes, from + sent, piece);
            attempt(() -> send(framed.flip()));
        }
    }

    /** Sends, and listens meanwhile: clamd says at once when it takes no more. */
    private void send(ByteBuffer bytes) throws IOException {
        SocketChannel line = line();
        while (bytes.hasRemaining() && !ended) {
            if (line.write(bytes) == 0) {
                int ready = await(line, SelectionKey.OP_WRITE | SelectionKey.OP_READ);
                if ((ready & SelectionKey.OP_READ) != 0) {
                    listen(line);
                }
            }
        }
    }

    private void listen(SocketChannel line) throws IOException {
        boolean closed = line.read(answer) < 0;
        int here = answer.position();
        ended = closed || !answer.hasRemaining() || here > 0 && answer.get(here - 1) == 0;
    }

    /** That nothing was found is believed of a whole file alone; what was found, or why it will not look, at any time. */
    @Override
    public Verdict verdict() {
        boolean early = ended;
        attempt(() -> send(ByteBuffer.allocate(4)));
        String unsent = failure;
        failure = null;
        attempt(() -> {
            SocketChannel line = line();
            while (!ended) {
                await(line, SelectionKey.OP_READ);
                listen(line);
            }
        });
        Verdict said = Verdict.of(new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip());
        if (hasAnswered() && (said.kind() != Verdict.Kind.CLEAN || unsent == null && !early)) {
            return said;
        }
        return Verdict.notScanned(unsent != null ? unsent : failure != null ? failure : "the line was cut");
    }

    /** Whether clamd said anything: what it will not scan it says too. */
    boolean hasAnswered() {
        return answer.position() > 0;
    }

    private SocketChannel line() throws IOException {
        if (channel == null) {
            throw new IOException("no line");
        }
        return channel;
    }

    private int await(SocketChannel line, int wanted) throws IOException {
        Selector waiting = selector;
        SelectionKey key = waiting == null ? null : line.keyFor(waiting);
        if (waiting == null || key == null || patienceNanos < 1_000_000) {
            throw new SocketTimeoutException("clamd did not answer in time");
        }
        key.interestOps(wanted);
        long begin = System.nanoTime();
        waiting.select(patienceNanos / 1_000_000);
        patienceNanos -= System.nanoTime() - begin;
        waiting.selectedKeys().clear();
        return key.readyOps();
    }

    @Override
    public void close() {
        try (Selector waiting = selector;
                SocketChannel line = channel) {
            ended = true;
        } catch (IOException unclosed) {
            ended = true;
        }
    }
}
