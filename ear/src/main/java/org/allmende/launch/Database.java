package org.allmende.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import org.allmende.db.DatabaseLocation;
import org.allmende.db.EmbeddedDatabase;
import org.allmende.db.Migrations;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** The database of one run, ours or one's own, with its tables in place. */
final class Database implements AutoCloseable {

    /** The first that knows {@code is json}. */
    private static final int OLDEST = 16;

    private final DatabaseLocation location;
    private final @Nullable EmbeddedDatabase embedded;

    private Database(DatabaseLocation location, @Nullable EmbeddedDatabase embedded) {
        this.location = location;
        this.embedded = embedded;
    }

    static Database open(Options options, DataFolder data) {
        DatabaseLocation own = options.database();
        Database database = own == null ? embedded(options, data) : new Database(reached(own), null);
        try {
            database.migrate(options.sample(), data);
            return database;
        } catch (Fault e) {
            database.close();
            throw e;
        }
    }

    DatabaseLocation location() {
        return location;
    }

    @Override
    public void close() {
        if (embedded != null) {
            try {
                embedded.close();
            } catch (IOException e) {
                throw new Fault("The database did not stop cleanly: " + e.getMessage(), e);
            }
        }
    }

    private static Database embedded(Options options, DataFolder data) {
        try {
            EmbeddedDatabase embedded = EmbeddedDatabase.start(data.postgres(), data.databaseLog(), options.durable());
            return new Database(embedded.location(), embedded);
        } catch (IOException | RuntimeException e) {
            throw notStarted(data, e);
        }
    }

    private static Fault notStarted(DataFolder data, Exception e) {
        if (said(data, e).contains("No space left")) {
            return DataFolder.diskFull(data.root(), new IOException(e));
        }
        return data.damaged("does not start (see " + data.databaseLog() + ")", e);
    }

    private static String said(DataFolder data, Exception e) {
        try {
            return e + (Files.exists(data.databaseLog()) ? Files.readString(data.databaseLog()) : "");
        } catch (IOException unreadable) {
            return e.toString();
        }
    }

    private static DatabaseLocation reached(DatabaseLocation own) {
        try (Connection connection = own.connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new Fault("PostgreSQL " + version + " is too old: use " + OLDEST + " or newer.");
            }
            return own;
        } catch (SQLException e) {
            throw unreachable(own, e);
        }
    }

    static Fault unreachable(DatabaseLocation own, SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("28")) {
            return new Fault("The database refuses " + own.user() + ": correct -Ddb.user= and -Ddb.password=.", e);
        }
        if (state.equals("3D000")) {
            return new Fault("There is no database at " + own.url() + ": create it, or correct -Ddb.url=.", e);
        }
        return new Fault("No PostgreSQL answers at " + own.url() + ": start it, or correct -Ddb.url=.", e);
    }

    private void migrate(boolean sample, DataFolder data) {
        try {
            Migrations.apply(location, sample);
        } catch (FlywayException e) {
            String reason = String.valueOf(e.getMessage())
                    .lines()
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .orElse("");
            throw embedded == null
                    ? new Fault("The database " + location + " cannot be brought up to date: " + reason, e)
                    : migrationFault(data, reason, e);
        }
    }

    private static Fault migrationFault(DataFolder data, String reason, FlywayException e) {
        return data.damaged("does not fit this version (" + reason + ")", e);
    }
}
