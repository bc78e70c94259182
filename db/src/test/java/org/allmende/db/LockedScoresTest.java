package org.allmende.db;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is locked stays locked on a real PostgreSQL, past the application. */
class LockedScoresTest {

    private static final List<String> TABLES = List.of(
            "score",
            "score_sheet",
            "consensus",
            "consensus_score",
            "bid_admission",
            "bid_opening",
            "award",
            "award_lot");

    private static EmbeddedPostgres postgres;

    private final String tender = UUID.randomUUID().toString();
    private final String evaluator = UUID.randomUUID().toString();
    private final String bid = UUID.randomUUID().toString();
    private final String criterion = UUID.randomUUID().toString();

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            for (String table : TABLES) {
                withoutForeignKeys(sql, table);
            }
        }
    }

    /** A row then stands for itself; the rules under test stay in force. */
    private static void withoutForeignKeys(Statement sql, String table) throws SQLException {
        sql.execute("""
                do $$ declare c text; begin
                  for c in select conname from pg_constraint where conrelid = '%1$s'::regclass and contype = 'f' loop
                    execute 'alter table %1$s drop constraint ' || c;
                  end loop;
                end $$""".formatted(table));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void noScoreChangesOnceItsEvaluatorHasLocked() throws SQLException {
        execute(score());
        execute("update score set level = 4 where evaluator_id = '%s'".formatted(evaluator));
        execute("insert into score_sheet values (gen_random_uuid(), '%s', '%s', now())".formatted(tender, evaluator));
        assertRefused("update score set level = 5 where evaluator_id = '%s'".formatted(evaluator), "are locked");
        assertRefused("delete from score where evaluator_id = '%s'".formatted(evaluator), "are locked");
        assertRefused(score(), "are locked");
        assertRefused("delete from score_sheet where evaluator_id = '%s'".formatted(evaluator), "append-only");
    }

    @Test
    void noFinalScoreChangesOnceTheConsensusIsRecorded() throws SQLException {
        String agreed =
                "insert into consensus_score values (gen_random_uuid(), '%s', '%s', '%s', 3, 'Agreed', now(), 0)"
                        .formatted(tender, bid, criterion);
        execute(agreed);
        execute("insert into consensus values ('%s', '%s', now(), 1)".formatted(tender, evaluator));
        assertRefused("update consensus_score set level = 5 where tender_id = '%s'".formatted(tender), "is recorded");
        assertRefused(agreed, "is recorded");
        assertRefused(
                "insert into bid_admission values ('%s', '%s', true, '', now(), 0)".formatted(bid, tender),
                "is recorded");
    }

    @Test
    void oneOfficerNeverOpensTwice() {
        assertRefused(
                "insert into bid_opening values ('%1$s', '%2$s', now(), '%2$s', now(), 1, 0)"
                        .formatted(tender, evaluator),
                "ck_bid_opening_two_people");
    }

    @Test
    void anAwardKeepsItsWinner() throws SQLException {
        String award = UUID.randomUUID().toString();
        execute("""
                insert into award (id, reference, tender_id, case_id, council_id, status, decided_by, decided_at)
                values ('%1$s', '%1$s', '%2$s', '%2$s', '%2$s', 'DECIDED', '%3$s', now())""".formatted(award, tender, evaluator));
        execute(
                "insert into award_lot (id, award_id, number, lot_id, bid_id, supplier_id, amount) values ('%1$s', '%1$s', 1, '%2$s', '%2$s', '%2$s', 100)"
                        .formatted(award, bid));
        assertThatCode(() ->
                        execute("update award set status = 'SUMMARIES_SENT', summaries_sent_at = now() where id = '%s'"
                                .formatted(award)))
                .doesNotThrowAnyException();
        assertRefused("update award_lot set amount = 90 where award_id = '%s'".formatted(award), "does not change");
        assertRefused("delete from award_lot where award_id = '%s'".formatted(award), "does not change");
        assertRefused("update award set summaries_sent_at = null where id = '%s'".formatted(award), "does not change");
        assertRefused("delete from award where id = '%s'".formatted(award), "does not change");
    }

    private String score() {
        return "insert into score values (gen_random_uuid(), '%s', '%s', '%s', '%s', 3, 'Because', now(), 0)"
                .formatted(tender, evaluator, bid, criterion);
    }

    private static void assertRefused(String statement, String why) {
        assertThatThrownBy(() -> execute(statement)).hasMessageContaining(why);
    }

    private static void execute(String statement) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
