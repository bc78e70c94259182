package org.allmende.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops what a run that was killed outright has left behind in its data folder. */
final class Leftovers {

    private static final int PATIENCE_SECONDS = 15;

    private Leftovers() {}

    static void stop(Path data) throws IOException {
        stop(data.resolve("server.pid"), "ASMain");
        stop(data.resolve("postgres/postmaster.pid"), "postgres");
    }

    private static void stop(Path pidFile, String program) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        String first =
                Files.readAllLines(pidFile).stream().findFirst().orElse("").strip();
        if (first.matches("\\d{1,18}")) {
            ProcessHandle.of(Long.parseLong(first))
                    .filter(process -> process.info().commandLine().orElse("").contains(program))
                    .ifPresent(Leftovers::stop);
        }
    }

    static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
