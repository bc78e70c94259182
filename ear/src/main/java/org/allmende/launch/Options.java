package org.allmende.launch;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.allmende.db.DatabaseLocation;
import org.jspecify.annotations.Nullable;

/**
 * What may be chosen for one run.
 *
 * @param project the folder of the project
 * @param data the folder that outlives a restart: database, uploaded files, logs
 * @param server the folder into which Payara was unpacked
 * @param application the EAR to run, or null for a server without an application
 * @param host the address to listen at
 * @param port the portal's port; 0 takes a free one
 * @param fresh whether the data folder is emptied first
 * @param sample whether sample accounts and time travel are there
 * @param live whether changes in the project's folders are taken over while it runs
 * @param durable whether the embedded database survives a power cut
 * @param heap the largest heap of the server in MiB
 * @param database a PostgreSQL of one's own, or null for the embedded one
 */
public record Options(
        Path project,
        Path data,
        Path server,
        @Nullable Path application,
        String host,
        int port,
        boolean fresh,
        boolean sample,
        boolean live,
        boolean durable,
        int heap,
        @Nullable DatabaseLocation database) {

    private static final int DEFAULT_PORT = 8080;
    private static final int LARGEST_PORT = 65_535;
    private static final int DEFAULT_HEAP = 640;

    /** Reads {@code -Dport=}, {@code -Dfresh} and the like. */
    public static Options from(Properties given) {
        Path project = Path.of(given.getProperty("allmende.project", "")).toAbsolutePath();
        Path data = project.resolve(given.getProperty("data", "data")).normalize();
        return new Options(
                project,
                data,
                project.resolve(given.getProperty("server", "data/server/payara6")),
                project.resolve(given.getProperty("application", "ear/target/allmende-sample.ear")),
                given.getProperty("host", "127.0.0.1"),
                number(given, "port", DEFAULT_PORT, LARGEST_PORT),
                flag(given, "fresh", false),
                true,
                flag(given, "live", true),
                true,
                number(given, "heap", DEFAULT_HEAP, Integer.MAX_VALUE),
                database(given).orElse(null));
    }

    private static Optional<DatabaseLocation> database(Properties given) {
        String url = given.getProperty("db.url");
        if (url == null) {
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new Fault("-Ddb.url must look like jdbc:postgresql://localhost:5432/allmende, not like " + url + ".");
        }
        if (flag(given, "fresh", false)) {
            throw new Fault(
                    "-Dfresh empties only the embedded database: empty your own by hand, then start without it.");
        }
        return Optional.of(new DatabaseLocation(
                url, given.getProperty("db.user", "allmende"), given.getProperty("db.password", "")));
    }

    private static int number(Properties given, String name, int otherwise, int largest) {
        String text = given.getProperty(name, Integer.toString(otherwise));
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > largest) {
            throw new Fault("-D" + name + "=" + text + " is no usable number: give one, such as -D" + name + "="
                    + otherwise + ".");
        }
        return Integer.parseInt(text);
    }

    private static boolean flag(Properties given, String name, boolean otherwise) {
        String text = given.getProperty(name, Boolean.toString(otherwise));
        return !"false".equals(text);
    }
}
