package org.allmende.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** A PostgreSQL of a test's own, with every migration. */
final class MigratedDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private MigratedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static MigratedDatabase start() throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return new MigratedDatabase(postgres);
    }

    Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    void run(String statements) throws SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            sql.execute(statements);
        }
    }

    /** The first column of the first row. */
    String one(String query) throws SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** A contract that runs in 2026 between two organisations that are made with it; past the checks of how it came about. */
    void runningContract(String contract, String council, String provider) throws SQLException {
        run("""
                set session_replication_role = replica;
                insert into organisation (id, reference, name, kind) values
                  ('%2$s', '%2$s', 'C', 'COUNCIL'), ('%3$s', '%3$s', 'P', 'CO_OPERATIVE');
                insert into contract (id, reference, tender_id, award_id, case_id, council_id, provider_id, title, lots,
                  contract_value, awarded_value, payment_cap, duties, starts_on, ends_on, verification_days, status, standstill_ends,
                  drafted_at, offered_at, longest_ends_on, signed_text, text_hash, concluded_at)
                values ('%1$s', '%1$s', '%1$s', '%1$s', '%1$s', '%2$s', '%3$s', 'A', 'B', 9000, 9000, 5000, 'C', '2026-01-01',
                  '2026-12-31', 28, 'RUNNING', now() - interval '1 day', now(), now(), '2026-12-31', 'A', repeat('0', 64), now());
                """.formatted(contract, council, provider));
    }

    void people(String... people) throws SQLException {
        for (String person : people) {
            run("insert into person (id, name, email) values ('%1$s', 'Ada', '%1$s@example.org')".formatted(person));
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
