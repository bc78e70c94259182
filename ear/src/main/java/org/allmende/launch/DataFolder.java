package org.allmende.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder that outlives a restart. One portal at a time has it. */
final class DataFolder implements AutoCloseable {

    private static final long LEAST_SPACE = 500L * 1024 * 1024;
    private static final long MIB = 1024L * 1024;

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    static DataFolder open(Path root, boolean fresh) {
        try {
            Files.createDirectories(root);
            FileChannel channel = lock(root);
            DataFolder folder = new DataFolder(root, channel);
            Leftovers.stop(root);
            if (fresh || Files.exists(folder.unfinished())) {
                folder.empty();
            }
            folder.prepare();
            return folder;
        } catch (IOException e) {
            throw unusable(root, e);
        }
    }

    static Fault unusable(Path root, IOException e) {
        String reason = String.valueOf(e.getMessage());
        if (reason.contains("No space left")) {
            return diskFull(root, e);
        }
        return new Fault(
                "The data folder " + root + " cannot be written: make it yours, or choose another with -Ddata=.", e);
    }

    static Fault diskFull(Path root, IOException e) {
        return new Fault(
                "The disk of " + root + " is full: free " + LEAST_SPACE / MIB
                        + " MiB, or choose a folder elsewhere with -Ddata=.",
                e);
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path domain() {
        return root.resolve("domain");
    }

    Path application() {
        return root.resolve("application");
    }

    Path files() {
        return root.resolve("files");
    }

    Path databaseLog() {
        return root.resolve("postgres.log");
    }

    Path serverLog() {
        return domain().resolve("logs/server.log");
    }

    Path redeploy() {
        return root.resolve("redeploy");
    }

    Path root() {
        return root;
    }

    /** Whether nothing has been kept here yet. */
    boolean isNew() throws IOException {
        return !Files.exists(postgres()) || isEmpty(postgres());
    }

    /** From here to {@link #finished} a kill leaves half a sample, with its clock in the past: the next start begins anew. */
    void begun() throws IOException {
        Files.createFile(unfinished());
    }

    void finished() throws IOException {
        Files.deleteIfExists(unfinished());
    }

    private Path unfinished() {
        return root.resolve("unfinished");
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw inUse(root);
        }
        channel.close();
        throw inUse(root);
    }

    private static Fault inUse(Path root) {
        return new Fault(
                "A portal is already running on " + root + ": stop it, or choose another folder with -Ddata=.");
    }

    private void prepare() throws IOException {
        Files.createDirectories(files());
        Files.deleteIfExists(redeploy());
        long space = Files.getFileStore(root).getUsableSpace();
        if (space < LEAST_SPACE) {
            throw diskFull(root, new IOException("only " + space + " bytes are free"));
        }
        checkDatabaseFiles();
    }

    private void checkDatabaseFiles() throws IOException {
        Path version = postgres().resolve("PG_VERSION");
        if (isNew()) {
            return;
        }
        if (!Files.exists(version) || !Files.exists(postgres().resolve("global/pg_control"))) {
            throw damaged("is damaged", new IOException("PG_VERSION or pg_control is missing"));
        }
        if (!"18".equals(Files.readString(version).strip())) {
            String found = Files.readString(version).strip();
            throw damaged("was written by PostgreSQL " + found + ", and 18 is needed", new IOException(found));
        }
    }

    Fault damaged(String how, Throwable cause) {
        return new Fault(
                "The database in " + postgres() + " " + how
                        + ": put a backup in its place, or begin anew with -Dfresh.",
                cause);
    }

    private void empty() throws IOException {
        for (Path part : List.of(postgres(), domain(), application(), files(), databaseLog())) {
            delete(part);
        }
        finished();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    static void delete(Path part) throws IOException {
        if (!Files.exists(part)) {
            return;
        }
        try (Stream<Path> all = Files.walk(part)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
