package org.allmende.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;

/**
 * Takes over changed pages while the portal runs, and loads changed classes when asked: by a touch of the file
 * {@code redeploy} in the data folder, which is gone again when that is done.
 */
final class LiveChanges {

    private static final int PAUSE_MILLIS = 500;

    private final Portal portal;
    private final Consumer<String> tell;

    LiveChanges(Portal portal, Consumer<String> tell) {
        this.portal = portal;
        this.tell = tell;
    }

    /** Returns when the server has ended. */
    void followUntilEnd() throws InterruptedException {
        while (portal.isServerAlive()) {
            Thread.sleep(PAUSE_MILLIS);
            try {
                follow();
            } catch (IOException | Fault e) {
                tell.accept(String.valueOf(e.getMessage()));
            }
        }
    }

    private void follow() throws IOException {
        portal.takeOverPages();
        if (Files.exists(portal.redeployOrder())) {
            redeploy();
        }
    }

    private void redeploy() throws IOException {
        long start = System.nanoTime();
        try {
            String answer = portal.redeploy();
            tell.accept(answer + ", loaded anew in " + (System.nanoTime() - start) / 1_000_000_000 + " s");
        } finally {
            Files.deleteIfExists(portal.redeployOrder());
        }
    }
}
