package org.allmende.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database itself says of single results that count, and of who checks them. */
class SpotCheckTest {

    private static MigratedDatabase database;

    private final String contract = UUID.randomUUID().toString();
    private final String council = UUID.randomUUID().toString();
    private final String provider = UUID.randomUUID().toString();
    private final String metric = UUID.randomUUID().toString();
    private final String first = UUID.randomUUID().toString();
    private final String second = UUID.randomUUID().toString();
    private final String brought = UUID.randomUUID().toString();
    private final String report = UUID.randomUUID().toString();
    private final String reporter = UUID.randomUUID().toString();
    private final String leaver = UUID.randomUUID().toString();
    private final String manager = UUID.randomUUID().toString();
    private final String user = UUID.randomUUID().toString();

    @BeforeAll
    static void start() throws IOException {
        database = MigratedDatabase.start();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    /** Quarters to 31 March and 30 June; two outcomes of a person at most, in 30 days; all brought in on 10 April. */
    @BeforeEach
    void aContractWithAReport() throws SQLException {
        database.runningContract(contract, council, provider);
        run("""
                set session_replication_role = replica;
                insert into outcome_metric (id, contract_id, number, title, definition, unit, baseline, without_service, target,
                  price_per_outcome, payment_cap, cap_per_person, validation_days)
                values ('%4$s', '%1$s', 1, 'A', 'B', 'C', 0, 0, 10, 100, 4000, 2, 30);
                insert into milestone values ('%5$s', '%1$s', '%4$s', 1, 'A', '2026-03-31', 3, true, 'REPORTED', '2026-04-11'),
                  ('%6$s', '%1$s', '%4$s', 2, 'B', '2026-06-30', 3, true, 'SCHEDULED', null);
                insert into result_import (id, contract_id, started_at, started_by, status, file_name, sha256, line_count, ended_at)
                  values ('%7$s', '%1$s', '2026-04-10', 'A', 'IMPORTED', 'A', 'A', 1, '2026-04-10 12:00Z');
                """.formatted(contract, council, provider, metric, first, second, brought));
        database.people(reporter, leaver, manager, user);
        run("""
                set session_replication_role = replica;
                insert into membership (id, person_id, organisation_id, since, until) values
                  (gen_random_uuid(), '%2$s', '%1$s', '2026-01-01', '2026-04-12'), (gen_random_uuid(), '%3$s', '%1$s', '2025-01-01', '2026-04-20');
                insert into milestone_report (id, milestone_id, attempt, quantity, evidence, reported_by, reported_at)
                  values ('%4$s', '%5$s', 1, 2, 'E', '%2$s', '2026-04-11')""".formatted(provider, reporter, leaver, report, first));
    }

    private void result(String key, int person, String day, String quantity) throws SQLException {
        run(
                "set session_replication_role = replica; insert into reported_result values ('%s', '%s', '%s', decode(lpad('%d', 64, '0'), 'hex'), '%s', %s, '', 'RESULT', '%s')"
                        .formatted(contract, key, metric, person, day, quantity, brought));
    }

    private String count(String milestone) throws SQLException {
        return one(
                "select results || ' ' || late || ' ' || quantity || ' ' || countable from milestone_result_count('%s', '2026-04-11')"
                        .formatted(milestone));
    }

    @Test
    void aResultCountsInThePeriodOfItsDayAndInItsWindow() throws SQLException {
        result("early", 1, "2026-03-10", "1");
        result("due", 2, "2026-03-31", "1");
        result("next", 3, "2026-04-01", "1");
        assertThat(count(first)).isEqualTo("2 1 2.00 1.00");
        assertThat(count(second)).isEqualTo("1 0 1.00 1.00");
        result("last", 4, "2026-12-31", "1");
        assertThat(count(second)).isEqualTo("2 0 2.00 2.00");
        assertThat(one("select results from milestone_result_count('%s', '2026-04-10 11:59Z')".formatted(first)))
                .isEqualTo("0");
    }

    @Test
    void theLastDayOfTheWindowStillCounts() throws SQLException {
        result("30", 1, "2026-03-11", "1");
        result("31", 2, "2026-03-10", "1");
        assertThat(count(first)).isEqualTo("2 1 2.00 1.00");
    }

    @Test
    void aPersonCountsUpToTheCapOverTheWholeTerm() throws SQLException {
        result("a1", 1, "2026-03-20", "1.5");
        result("b1", 2, "2026-03-20", "5");
        assertThat(count(first)).isEqualTo("2 0 6.50 3.50");
        result("a2", 1, "2026-04-02", "1");
        result("b2", 2, "2026-04-02", "1");
        result("c2", 3, "2026-04-02", "1");
        assertThat(count(second)).isEqualTo("3 0 3.00 1.50");
    }

    @Test
    void nobodyVerifiesTheirOwnClaimWhereverTheyAreNow() throws SQLException {
        for (String own : new String[] {reporter, leaver}) {
            assertThatThrownBy(() -> run(verdict("COUNCIL", own))).hasMessageContaining("their own claim");
        }
        run(verdict("COUNCIL", manager));
        assertThatThrownBy(() -> run(verdict("USERS", manager)))
                .hasMessageContaining("uq_milestone_verification_person");
        run(verdict("USERS", user));
    }

    @Test
    void aSeatConfirmsWhenItHasCheckedEveryDrawnResult() throws SQLException {
        drawn(2);
        run(tick(1, "USERS", user));
        assertThatThrownBy(() -> run(verdict("USERS", user))).hasMessageContaining("every drawn result");
        run(tick(2, "USERS", user));
        run(verdict("USERS", user));
        assertThatThrownBy(() -> run(verdict("COUNCIL", manager))).hasMessageContaining("every drawn result");
        run(
                "insert into milestone_verification values (gen_random_uuid(), '%s', 'COUNCIL', 'RETURNED', 0, 'R', '%s', now())"
                        .formatted(report, manager));
    }

    @Test
    void nobodyTicksTheirOwnClaimOrForBothSeatsOrAfterTheVerdict() throws SQLException {
        drawn(1);
        assertThatThrownBy(() -> run(tick(1, "COUNCIL", reporter))).hasMessageContaining("their own claim");
        assertThatThrownBy(() -> run(tick(1, "COUNCIL", leaver))).hasMessageContaining("their own claim");
        run(tick(1, "COUNCIL", manager));
        assertThatThrownBy(() -> run(tick(1, "USERS", manager))).hasMessageContaining("both seats");
        run("update spot_check_tick set confirmed = false, words = 'missing' where report_id = '%s'".formatted(report));
        assertThatThrownBy(() -> run("update spot_check_tick set words = ' ' where report_id = '%s'".formatted(report)))
                .hasMessageContaining("ck_spot_check_tick_words");
        run(tick(1, "USERS", user));
        assertThatThrownBy(() -> run(verdict("COUNCIL", user))).hasMessageContaining("both seats");
        run(verdict("COUNCIL", manager));
        assertThatThrownBy(() -> run(
                        "update spot_check_tick set confirmed = true where report_id = '%s' and verifier = 'COUNCIL'"
                                .formatted(report)))
                .hasMessageContaining("fixed with its verdict");
        assertThatThrownBy(() -> run("delete from spot_check_tick where report_id = '%s'".formatted(report)))
                .hasMessageContaining("never taken away");
    }

    @Test
    void whatWasDrawnStays() throws SQLException {
        drawn(1);
        assertThatThrownBy(() -> run("update spot_check set seed = fingerprint"))
                .hasMessageContaining("stays");
        assertThatThrownBy(() -> run("delete from spot_check_result")).hasMessageContaining("stays");
    }

    private void drawn(int results) throws SQLException {
        run(
                "insert into spot_check values ('%s', repeat('a', 64), repeat('b', 64), %d, 0, %2$d, %2$d, repeat('c', 64), %2$d)"
                        .formatted(report, results));
        for (int number = 1; number <= results; number++) {
            run("insert into spot_check_result values ('%s', %d, 'K%2$d', '01234567', '2026-03-01', 1, repeat('d', 64))"
                    .formatted(report, number));
        }
    }

    private String tick(int number, String seat, String person) {
        return "insert into spot_check_tick values ('%s', %d, '%s', true, '', '%s', now())"
                .formatted(report, number, seat, person);
    }

    private String verdict(String seat, String person) {
        return "insert into milestone_verification values (gen_random_uuid(), '%s', '%s', 'CONFIRMED', 1, 'R', '%s', now())"
                .formatted(report, seat, person);
    }

    private static void run(String statements) throws SQLException {
        database.run(statements);
    }

    private static String one(String query) throws SQLException {
        return database.one(query);
    }
}
