package org.allmende.document.virus;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/** Something at the other end of the line that speaks as clamd does, or badly. */
final class Peer implements Closeable {

    /** How it behaves. */
    @FunctionalInterface
    interface Manner {
        void serve(Socket line) throws IOException;
    }

    private final ServerSocket server;
    private final AtomicReference<byte[]> received = new AtomicReference<>(new byte[0]);

    Peer(Manner manner) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server.setReceiveBufferSize(8192);
        Thread thread = new Thread(() -> {
            while (!server.isClosed()) {
                try {
                    Socket line = server.accept();
                    Thread one = new Thread(() -> serve(line, manner));
                    one.setDaemon(true);
                    one.start();
                } catch (IOException closed) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void serve(Socket line, Manner manner) {
        try (line) {
            manner.serve(line);
        } catch (IOException cut) {
            // the other side may hang up
        }
    }

    /** Takes the whole file as clamd does, and answers. */
    static Peer thatAnswers(String answer) throws IOException {
        AtomicReference<Peer> self = new AtomicReference<>();
        Peer peer = new Peer(line -> {
            DataInputStream in = new DataInputStream(line.getInputStream());
            byte[] command = in.readNBytes(10);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                file.write(in.readNBytes(length));
            }
            if (new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
                self.get().received.set(file.toByteArray());
            }
            line.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            line.getOutputStream().flush();
        });
        self.set(peer);
        return peer;
    }

    InetSocketAddress address() {
        return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    }

    byte[] received() {
        return received.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
