package org.allmende.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The caps on a real PostgreSQL, past the application: two claims at once, the provider as verifier, frozen contracts. */
class PaymentCapTest {

    private static MigratedDatabase database;

    private final String council = UUID.randomUUID().toString();
    private final String provider = UUID.randomUUID().toString();
    private final String person = UUID.randomUUID().toString();
    private final String contract = UUID.randomUUID().toString();
    private final String metric = UUID.randomUUID().toString();
    private final List<String> milestones =
            List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());

    @BeforeAll
    static void start() throws IOException {
        database = MigratedDatabase.start();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void aRunningContractWithTwoVerifiedMilestones() throws SQLException {
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement()) {
            String caseFile = UUID.randomUUID().toString();
            organisation(sql, council, "COUNCIL");
            organisation(sql, provider, "CO_OPERATIVE");
            sql.execute("insert into person (id, name, email) values ('%s', 'Ada', '%s@example.org')"
                    .formatted(person, person));
            sql.execute(
                    "insert into case_file (id, ocid, title, council_id, opened_at) values ('%s', '%s', 'A', '%s', now())"
                            .formatted(caseFile, caseFile, council));
            sql.execute("set session_replication_role = replica");
            sql.execute("""
                    insert into contract (id, reference, tender_id, award_id, case_id, council_id, provider_id, title, lots,
                      contract_value, awarded_value, payment_cap, duties, starts_on, ends_on, verification_days, status, standstill_ends, drafted_at)
                    values ('%1$s', '%1$s', '%2$s', '%2$s', '%2$s', '%3$s', '%4$s', 'A', 'B', 9000, 9000, 5000, 'C',
                      '2026-01-01', '2027-01-01', 28, 'DRAFT', now() - interval '1 day', now())""".formatted(contract, caseFile, council, provider));
            sql.execute("insert into outcome_metric values ('%s', '%s', 1, 'A', 'B', 'C', 0, 0, 10, 1000, 4000)"
                    .formatted(metric, contract));
            for (int i = 0; i < 2; i++) {
                sql.execute(
                        "insert into milestone values ('%s', '%s', '%s', %d, 'A', '2026-06-30', 3, true, 'SCHEDULED')"
                                .formatted(milestones.get(i), contract, metric, i + 1));
            }
            sql.execute(
                    "update contract set status = 'RUNNING', offered_at = now(), longest_ends_on = ends_on, signed_text = 'A', text_hash = '%s', concluded_at = now() where id = '%s'"
                            .formatted("0".repeat(64), contract));
            sql.execute(
                    "update milestone set status = 'MET', reported_at = now(), verified_at = now(), verified_quantity = 3 where contract_id = '%s'"
                            .formatted(contract));
        }
    }

    private static void organisation(Statement sql, String id, String kind) throws SQLException {
        sql.execute("insert into organisation (id, reference, name, kind) values ('%1$s', '%1$s', '%1$s', '%2$s')"
                .formatted(id, kind));
    }

    @Test
    void ofTwoClaimsAtOnceOnlyOneGetsPastTheCap() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try (Connection first = begin();
                Connection second = begin()) {
            pay(first, milestones.get(0), 3000);
            Future<?> waiting = both.submit(() -> {
                pay(second, milestones.get(1), 3000);
                second.commit();
                return null;
            });
            first.commit();
            assertThatThrownBy(waiting::get).hasMessageContaining("would exceed a cap");
        } finally {
            both.shutdownNow();
        }
        assertThat(paid()).isEqualTo(3000);
    }

    @Test
    void sixtyFourClaimsAtOnceStayUnderTheCap() throws Exception {
        int claims = 64;
        List<String> many = verifiedMilestones(claims);
        ExecutorService all = Executors.newFixedThreadPool(claims);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Boolean>> ends = many.stream()
                    .map(milestone -> all.submit(() -> {
                        try (Connection connection = begin()) {
                            start.await();
                            pay(connection, milestone, 300);
                            connection.commit();
                            return true;
                        } catch (SQLException refused) {
                            assertThat(refused.getMessage()).contains("would exceed a cap");
                            return false;
                        }
                    }))
                    .toList();
            start.countDown();
            int through = 0;
            for (Future<Boolean> end : ends) {
                through += end.get() ? 1 : 0;
            }
            assertThat(through).isEqualTo(13);
        } finally {
            all.shutdownNow();
        }
        assertThat(paid()).isEqualTo(3900);
    }

    private List<String> verifiedMilestones(int count) throws SQLException {
        List<String> ids =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(count).toList();
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica");
            for (int i = 0; i < count; i++) {
                sql.execute(
                        "insert into milestone values ('%s', '%s', '%s', %d, 'A', '2026-06-30', 3, true, 'MET', now(), null, now(), 3)"
                                .formatted(ids.get(i), contract, metric, i + 10));
            }
        }
        return ids;
    }

    @Test
    void paysUpToTheCapAndNotAPoundMore() throws SQLException {
        try (Connection connection = begin()) {
            pay(connection, milestones.get(0), 3000);
            pay(connection, milestones.get(1), 1000);
            connection.commit();
        }
        assertThat(paid()).isEqualTo(4000);
    }

    @Test
    void aCapOfTheYearHoldsForAllMilestonesOfThatYear() throws SQLException {
        try (Connection connection = begin();
                Statement sql = connection.createStatement()) {
            sql.execute("set local session_replication_role = replica");
            sql.execute("update outcome_metric set cap_per_year = 3500 where id = '" + metric + "'");
            sql.execute("set local session_replication_role = origin");
            pay(connection, milestones.get(0), 3000);
            assertThatThrownBy(() -> pay(connection, milestones.get(1), 501))
                    .hasMessageContaining("would exceed a cap of a year");
        }
    }

    @Test
    void whatIsDueInAnotherYearHasThatYearsCap() throws SQLException {
        try (Connection connection = begin();
                Statement sql = connection.createStatement()) {
            sql.execute("set local session_replication_role = replica");
            sql.execute("update outcome_metric set cap_per_year = 3000 where id = '" + metric + "'");
            sql.execute("update milestone set due_on = '2027-01-01' where id = '" + milestones.get(1) + "'");
            sql.execute("set local session_replication_role = origin");
            pay(connection, milestones.get(0), 3000);
            pay(connection, milestones.get(1), 1000);
            connection.commit();
        }
        assertThat(paid()).isEqualTo(4000);
    }

    @Test
    void paysAMilestoneOnce() throws SQLException {
        try (Connection connection = begin()) {
            pay(connection, milestones.get(0), 1000);
            assertThatThrownBy(() -> pay(connection, milestones.get(0), 1000)).hasMessageContaining("not paid before");
        }
    }

    @Test
    void aSignedContractIsFrozen() throws SQLException {
        try (Connection connection = begin();
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() ->
                            sql.execute("update contract set payment_cap = 1000000 where id = '" + contract + "'"))
                    .hasMessageContaining("frozen");
        }
    }

    @Test
    void theProviderNeverVerifies() throws SQLException {
        try (Connection connection = begin();
                Statement sql = connection.createStatement()) {
            String report = UUID.randomUUID().toString();
            sql.execute("insert into membership (id, person_id, organisation_id) values ('%s', '%s', '%s')"
                    .formatted(UUID.randomUUID(), person, provider));
            sql.execute("insert into milestone_report values ('%s', '%s', 1, 3, 'Letters', '%s', now())"
                    .formatted(report, milestones.get(0), person));
            assertThatThrownBy(() -> sql.execute(
                            "insert into milestone_verification values ('%s', '%s', 'USERS', 'CONFIRMED', 3, 'Seen', '%s', now())"
                                    .formatted(UUID.randomUUID(), report, person)))
                    .hasMessageContaining("the provider never verifies");
        }
    }

    private static Connection begin() throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        return connection;
    }

    private void pay(Connection connection, String milestone, int amount) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("""
                    insert into payment values ('%1$s', '%1$s', '%2$s', '%3$s', '%4$s', 3, 3000, %5$d, '%1$s',
                      '2026-07-01', '2026-07-30', '%6$s', now())""".formatted(UUID.randomUUID(), contract, metric, milestone, amount, person));
        }
    }

    private int paid() throws SQLException {
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery(
                        "select sum(amount)::int from payment where contract_id = '" + contract + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
