package org.allmende.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the database itself demands of the ledger, past the application. */
class LedgerTest {

    private static final String BEFORE = "202611280402";
    private static final String PAID = "select count(*) from ledger_entry where kind = 'PAYMENT_PAID'";

    private static EmbeddedPostgres postgres;

    private static final String CONTRACT = UUID.randomUUID().toString();
    private static final String OTHER = UUID.randomUUID().toString();

    @BeforeAll
    static void aContractWithOnePaymentFromBeforeThereWasALedger() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        migrate(BEFORE);
        run("""
                set session_replication_role = replica;
                insert into contract (id, reference, tender_id, award_id, case_id, council_id, provider_id, title, lots,
                  contract_value, payment_cap, duties, starts_on, ends_on, verification_days, status, standstill_ends, drafted_at,
                  offered_at, signed_text, text_hash, concluded_at)
                values ('%1$s', 'K', '%2$s', '%2$s', '%2$s', '%2$s', '%1$s', 'A', 'B', 9000, 5000, 'C', '2026-01-01', '2027-01-01', 28,
                  'RUNNING', now() - interval '1 day', now(), now(), 'A', repeat('0', 64), now());
                insert into outcome_metric values ('%2$s', '%1$s', 1, 'A', 'B', 'C', 0, 0, 10, 1000, 2500);
                insert into milestone values ('%2$s', '%1$s', '%2$s', 1, 'A', '2026-06-30', 3, true, 'MET', now(), null, now(), 3);
                insert into payment values ('%2$s', 'P', '%1$s', '%2$s', '%2$s', 3, 3000, 2500, 'I', '2026-07-01', '2026-07-30', '%2$s', now());
                """.formatted(CONTRACT, OTHER));
        migrate("202611280801");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void whatHappenedBeforeIsEntered() throws SQLException {
        assertThat(
                        one(
                                "select string_agg(account || ' ' || total, ', ' order by account) from"
                                        + " (select account, sum(amount) as total from ledger_line join ledger_entry e on e.id = entry_id where kind <> 'PAYMENT_PAID' group by account) as sums"))
                .isEqualTo(
                        "ABOVE_CAP 500.00, APPROVED 2500.00, BUDGET -2500.00, COMMITTED 2500.00, OUTCOMES -3000.00, VERIFIED 0.00");
    }

    @Test
    void theContractGoesOnToTheNewestVersion() throws SQLException {
        migrate("latest");
        assertThat(one("select awarded_value from contract where id = '" + CONTRACT + "'"))
                .isEqualTo("9000.00");
    }

    @Test
    void anEntryThatDoesNotBalanceIsRefusedAsAWhole() throws SQLException {
        String before = one(PAID);
        assertThatThrownBy(() -> run(entry("PAYMENT_PAID", "('APPROVED', -100), ('PAID', 99.99)")))
                .hasMessageContaining("does not balance");
        assertThatThrownBy(() -> run(entry("PAYMENT_PAID", "('PAID', 100)"))).hasMessageContaining("does not balance");
        assertThatThrownBy(() ->
                        run("insert into ledger_entry values (gen_random_uuid(), '%s', 'PAYMENT_PAID', '%s', now())"
                                .formatted(CONTRACT, UUID.randomUUID())))
                .hasMessageContaining("does not balance");
        assertThat(one(PAID)).isEqualTo(before);
    }

    @Test
    void anEventIsEnteredOnce() throws SQLException {
        String lines = "('APPROVED', -100), ('PAID', 100)";
        run(entry("PAYMENT_PAID", OTHER, lines));
        assertThatThrownBy(() -> run(entry("PAYMENT_PAID", OTHER, lines)))
                .hasMessageContaining("uq_ledger_entry_subject");
    }

    @Test
    void nothingIsPaidThatWasNotApproved() {
        assertThatThrownBy(() -> run(entry("PAYMENT_PAID", "('APPROVED', -2500.01), ('PAID', 2500.01)")))
                .hasMessageContaining("would fall below nothing");
    }

    @Test
    void nothingIsChangedDeletedOrAddedToAnOldEntry() {
        assertThatThrownBy(() -> run("update ledger_line set amount = amount * 2"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> run("delete from ledger_line")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> run("update ledger_entry set entered_at = now()"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> run("delete from ledger_entry")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> run("truncate ledger_line, ledger_entry")).hasMessageContaining("append-only");
        assertThatThrownBy(
                        () -> run(
                                "insert into ledger_line select id, side.account, side.amount from ledger_entry,"
                                        + " (values ('PAID', 1), ('ABOVE_CAP', -1)) as side (account, amount) where kind = 'CONTRACT_CONCLUDED'"))
                .hasMessageContaining("append-only");
    }

    private static String entry(String kind, String lines) {
        return entry(kind, UUID.randomUUID().toString(), lines);
    }

    private static String entry(String kind, String subject, String lines) {
        return """
                with entry as (insert into ledger_entry values (gen_random_uuid(), '%s', '%s', '%s', now()) returning id)
                insert into ledger_line select entry.id, side.account, side.amount from entry, (values %s) as side (account, amount)""".formatted(CONTRACT, kind, subject, lines);
    }

    private static void migrate(String version) {
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/migration")
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    private static void run(String statements) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statements);
        }
    }

    private static String one(String query) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
