package org.allmende.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A PostgreSQL of our own: its programs come with the build, its data stay in one folder. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "allmende";

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts on a free port of this machine, and creates the data folder where there is none.
     *
     * @param durable whether a commit outlives a power cut; tests do without for speed
     * @throws IOException when the server does not come up; the reason is in the log
     */
    public static EmbeddedDatabase start(Path data, Path log, boolean durable) throws IOException {
        Redirect output = Redirect.appendTo(log.toFile());
        EmbeddedDatabase database = new EmbeddedDatabase(EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(programs())
                .setPGStartupWait(Duration.ofSeconds(30))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", durable ? "on" : "off")
                .setServerConfig("synchronous_commit", durable ? "on" : "off")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off")
                .setServerConfig("timezone", "UTC")
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .start());
        database.createOnce();
        return database;
    }

    public DatabaseLocation location() {
        return new DatabaseLocation("jdbc:postgresql://localhost:" + postgres.getPort() + "/" + NAME, NAME, NAME);
    }

    public int port() {
        return postgres.getPort();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private void createOnce() throws IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create role " + NAME + " login password '" + NAME + "'");
            statement.execute("create database " + NAME + " owner " + NAME);
        } catch (SQLException e) {
            throw new IOException("The database cannot be created: " + e.getMessage(), e);
        }
    }

    private static File programs() {
        String user = System.getProperty("user.name", "user").replaceAll("\\W", "_");
        return new File(System.getProperty("java.io.tmpdir"), "allmende-postgres-" + user);
    }
}
