package org.allmende.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to the portal that can be cut in the middle of what goes over it, once a set number of bytes has passed. */
public final class WeakLine implements AutoCloseable {

    private static final int BLOCK = 16 * 1024;

    private final URI portal;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    /** Bytes that may still pass towards the portal. */
    private long allowance = Long.MAX_VALUE;

    private WeakLine(URI portal) {
        this.portal = portal;
        try {
            this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::serve);
    }

    /** To the portal that the journeys visit. */
    public static WeakLine toPortal() {
        return new WeakLine(TestPortal.address());
    }

    /** The address of the portal by this line; of the same host, so that whoever is signed in there is so here. */
    public String through(String path) {
        return "http://" + portal.getHost() + ":" + entrance.getLocalPort() + path;
    }

    /** Lets so many bytes more pass; then all connections break, and new ones do, until {@link #mend()}. */
    public synchronized void cutAfter(long bytes) {
        allowance = bytes;
    }

    public synchronized void mend() {
        allowance = Long.MAX_VALUE;
    }

    public synchronized boolean isCut() {
        return allowance <= 0;
    }

    private synchronized boolean passes(int bytes) {
        allowance -= bytes;
        return allowance > 0;
    }

    private void serve() {
        while (!entrance.isClosed()) {
            try {
                Socket browser = entrance.accept();
                if (isCut()) {
                    browser.close();
                } else {
                    Socket server = new Socket(portal.getHost(), portal.getPort());
                    open.add(browser);
                    open.add(server);
                    inBackground(() -> carry(browser, server, true));
                    inBackground(() -> carry(server, browser, false));
                }
            } catch (IOException closed) {
                // the browser asks again, or the test is over
            }
        }
    }

    private void carry(Socket from, Socket to, boolean counted) {
        byte[] block = new byte[BLOCK];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                if (counted && !passes(read)) {
                    open.forEach(WeakLine::hangUp);
                    return;
                }
                out.write(block, 0, read);
            }
        } catch (IOException broken) {
            // the other end hung up: so does this one
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "weak line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        open.forEach(WeakLine::hangUp);
    }
}
