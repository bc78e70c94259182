package org.allmende.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The read model of the portfolio on a real PostgreSQL: it follows what it tells, and marks outliers by the published rule. */
class ContractStandingTest {

    private static MigratedDatabase database;

    private final String contract = UUID.randomUUID().toString();
    private final String metric = UUID.randomUUID().toString();

    @BeforeAll
    static void start() throws IOException {
        database = MigratedDatabase.start();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void aContract() throws SQLException {
        in(sql -> {
            sql.execute("set session_replication_role = replica");
            sql.execute("""
                    insert into contract (id, reference, tender_id, award_id, case_id, council_id, provider_id, title, lots,
                      contract_value, awarded_value, payment_cap, duties, starts_on, ends_on, verification_days, status, standstill_ends, drafted_at)
                    values ('%1$s', '%1$s', '%1$s', '%1$s', '%1$s', '%1$s', '%2$s', 'A', 'B', 9000, 9000, 5000, 'C',
                      '2026-01-01', '2027-01-01', 28, 'DRAFT', now() - interval '1 day', now())""".formatted(contract, metric));
            sql.execute("insert into outcome_metric values ('%s', '%s', 1, 'A', 'B', 'C', 0, 0, 10, 1000, 4000)"
                    .formatted(metric, contract));
        });
    }

    @Test
    void marksWhatLiesMoreThanThreeMedianDeviationsFromTheEarlierReports() throws SQLException {
        // by hand: of 90, 100, 110, 120 the median is 105, the deviations 15, 5, 5, 15, their median 10; three of them:
        // 75 to 135
        assertThat(marked(90, 100, 110, 120, 135)).isEmpty();
        assertThat(marked(90, 100, 110, 120, 136)).containsExactly(5);
        assertThat(marked(90, 100, 110, 120, 74)).containsExactly(5);
        assertThat(marked(90, 100, 110, 300))
                .as("three earlier ones say nothing")
                .isEmpty();
        // all alike: the deviation is none, and a twentieth of the median stands in its place: 85 to 115
        assertThat(marked(100, 100, 100, 100, 115)).isEmpty();
        assertThat(marked(100, 100, 100, 100, 116)).containsExactly(5);
    }

    @Test
    void agreesWithTheRuleWrittenAnew() throws SQLException {
        Random random = new Random(20_260_809);
        for (int run = 0; run < 25; run++) {
            int[] reported = random.ints(9, 40, 161).toArray();
            assertThat(marked(reported))
                    .as("%s", java.util.Arrays.toString(reported))
                    .isEqualTo(expected(reported));
        }
    }

    private static List<Integer> expected(int... reported) {
        List<Integer> marked = new ArrayList<>();
        for (int i = 4; i < reported.length; i++) {
            double[] earlier =
                    IntStream.range(0, i).mapToDouble(j -> reported[j] / 100.0).toArray();
            double median = median(earlier);
            double deviation = median(java.util.Arrays.stream(earlier)
                    .map(one -> Math.abs(one - median))
                    .toArray());
            if (Math.round(1e9 * Math.abs(reported[i] / 100.0 - median))
                    > Math.round(3e9 * Math.max(deviation, 0.05 * median))) {
                marked.add(i + 1);
            }
        }
        return marked;
    }

    private static double median(double... values) {
        double[] sorted = java.util.Arrays.stream(values).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : sorted[middle - 1] + 0.5 * (sorted[middle] - sorted[middle - 1]);
    }

    @Test
    void followsMilestonesAndPaymentsAtTheEndOfTheirTransaction() throws SQLException {
        marked(100, 100);
        in(sql -> {
            sql.execute("update contract set title = 'Renamed' where id = '%s'".formatted(contract));
            sql.execute(
                    "update milestone set status = 'MISSED', missed_at = now() where contract_id = '%s' and number = 1"
                            .formatted(contract));
        });
        assertThat(standing("title || ' ' || missed || ' ' || late || ' ' || milestones"))
                .isEqualTo("Renamed 1 0 2");
        in(sql -> sql.execute(
                "update milestone set status = 'REPORTED', reported_at = now() where contract_id = '%s' and number = 1"
                        .formatted(contract)));
        assertThat(standing("missed || ' ' || late || ' ' || last_late_on")).isEqualTo("0 1 2026-01-02");
        assertThat(standing("next_due_on::text")).isEqualTo("2026-01-03");
    }

    /** Numbers of the milestones that are marked, when so many of a hundred are reported one after the other. */
    private List<Integer> marked(int... reported) throws SQLException {
        List<Integer> marked = new ArrayList<>();
        in(sql -> {
            sql.execute("set session_replication_role = replica");
            sql.execute(
                    "delete from milestone_report where milestone_id in (select id from milestone where contract_id = '%s')"
                            .formatted(contract));
            sql.execute("delete from milestone where contract_id = '%s'".formatted(contract));
            for (int i = 0; i < reported.length; i++) {
                String milestone = UUID.randomUUID().toString();
                sql.execute(
                        "insert into milestone values ('%s', '%s', '%s', %d, 'A', date '2026-01-01' + %d, 100, true, 'SCHEDULED')"
                                .formatted(milestone, contract, metric, i + 1, i + 1));
                sql.execute(
                        "insert into milestone_report (id, milestone_id, attempt, quantity, evidence, reported_by, reported_at)"
                                + " values ('%1$s', '%1$s', 1, %2$d, 'A', '%1$s', now())"
                                        .formatted(milestone, reported[i]));
            }
            try (ResultSet found = sql.executeQuery(
                    "select number from milestone_deviation where contract_id = '%s' and outlier order by number"
                            .formatted(contract))) {
                while (found.next()) {
                    marked.add(found.getInt(1));
                }
            }
        });
        return marked;
    }

    private String standing(String what) throws SQLException {
        String[] found = new String[1];
        in(sql -> {
            try (ResultSet rows = sql.executeQuery(
                    "select %s from contract_standing where contract_id = '%s'".formatted(what, contract))) {
                rows.next();
                found[0] = rows.getString(1);
            }
        });
        return found[0];
    }

    private interface Act {
        void run(Statement sql) throws SQLException;
    }

    private static void in(Act act) throws SQLException {
        try (Connection connection = database.connect();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            act.run(sql);
            connection.commit();
        }
    }
}
