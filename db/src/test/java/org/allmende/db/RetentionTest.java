package org.allmende.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Until when keys of people are kept: the contract's days for claiming back, else six years from its end (Limitation Act 1980 s.5). */
class RetentionTest {

    private static MigratedDatabase database;

    private final String contract = UUID.randomUUID().toString();
    private final String payment = UUID.randomUUID().toString();

    @BeforeAll
    static void start() throws IOException {
        database = MigratedDatabase.start();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    /** Its milestone is met and was paid on 10 January 2027; sixty days to claim back. */
    @BeforeEach
    void aContractThatEnded() throws SQLException {
        database.runningContract(
                contract, UUID.randomUUID().toString(), UUID.randomUUID().toString());
        run("""
                insert into outcome_metric (id, contract_id, number, title, definition, unit, baseline, without_service, target,
                  price_per_outcome, payment_cap, claw_back_days, claw_back)
                  values ('%1$s', '%1$s', 1, 'A', 'B', 'C', 0, 0, 10, 100, 4000, 60, 'counted twice');
                insert into milestone values
                  ('%1$s', '%1$s', '%1$s', 1, 'A', '2026-12-01', 3, true, 'MET', '2026-12-02', null, '2026-12-10', 7);
                insert into payment (id, reference, contract_id, metric_id, milestone_id, quantity, full_amount, amount, invoice_number,
                  invoice_received_on, due_on, approved_by, approved_at)
                  values ('%2$s', '%2$s', '%1$s', '%1$s', '%1$s', 7, 700, 700, 'I', '2026-12-11', '2027-01-09', '%1$s', '2026-12-12');
                insert into remittance (id, run_id, payment_id, number, payment_reference, invoice_number, amount, holder, of_one_person,
                  paid_on, bank_reference, recorded_by, recorded_at)
                  values ('%2$s', '%2$s', '%2$s', 1, '%2$s', 'I', 700, 'H', false, '2027-01-10', 'B', '%1$s', now())""");
        ended("2026-12-31");
    }

    @Test
    void theLastDayOfTheClawBackAfterTheLastPayment() throws SQLException {
        assertThat(rule()).isEqualTo("CLAW_BACK 2027-03-11");
        ended("2027-06-30");
        assertThat(rule()).as("never before the contract's end").isEqualTo("CLAW_BACK 2027-06-30");
    }

    @Test
    void sixYearsWhereTheContractNamesNoDays() throws SQLException {
        run("update outcome_metric set claw_back_days = 0 where id = '%1$s'");
        assertThat(rule()).isEqualTo("LIMITATION 2032-12-31");
    }

    @Test
    void neverLongerThanSixYears() throws SQLException {
        run("update outcome_metric set claw_back_days = 4000 where id = '%1$s'");
        assertThat(rule()).isEqualTo("CLAW_BACK 2032-12-31");
    }

    @Test
    void whileSomethingIsOpenSixYears() throws SQLException {
        run(
                "update remittance set paid_on = null, bank_reference = null, recorded_by = null, recorded_at = null where id = '%2$s'");
        assertThat(rule()).as("not paid").isEqualTo("OPEN 2032-12-31");
        run("delete from remittance where id = '%2$s'; delete from payment where id = '%2$s'");
        assertThat(rule()).as("payment not approved").isEqualTo("OPEN 2032-12-31");
        run("update milestone set status = 'REPORTED', verified_at = null, verified_quantity = null where id = '%1$s'");
        assertThat(rule()).as("not verified").isEqualTo("OPEN 2032-12-31");
    }

    @Test
    void noDayWhileTheContractRuns() throws SQLException {
        ended(null);
        assertThat(rule()).isEqualTo("RUNNING -");
    }

    private void ended(String day) throws SQLException {
        run(
                day == null
                        ? "update contract set status = 'RUNNING', ended_on = null, ended_by = null, completed_at = null where id = '%1$s'"
                        : "update contract set status = 'COMPLETE', ended_by = 'PERFORMANCE', completed_at = now(), ended_on = '"
                                + day + "' where id = '%1$s'");
    }

    private String rule() throws SQLException {
        return database.one(
                "select ground || ' ' || coalesce(cast(due_on as text), '-') from person_key_retention('%s')"
                        .formatted(contract));
    }

    /** Past the triggers and checks of how it came about; in one transaction of one session. */
    private void run(String statements) throws SQLException {
        database.run("set session_replication_role = replica; " + statements.formatted(contract, payment));
    }
}
