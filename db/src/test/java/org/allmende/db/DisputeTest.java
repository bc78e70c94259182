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

/** What the database itself demands of a dispute: neither side reviews it, both seats agree, and only its end alters what was verified. */
class DisputeTest {

    private static MigratedDatabase database;

    private final String contract = UUID.randomUUID().toString();
    private final String council = UUID.randomUUID().toString();
    private final String provider = UUID.randomUUID().toString();
    private final String milestone = UUID.randomUUID().toString();
    private final String report = UUID.randomUUID().toString();
    private final String dispute = UUID.randomUUID().toString();
    private final String reporter = UUID.randomUUID().toString();
    private final String manager = UUID.randomUUID().toString();
    private final String user = UUID.randomUUID().toString();
    private final String stranger = UUID.randomUUID().toString();

    @BeforeAll
    static void start() throws IOException {
        database = MigratedDatabase.start();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    /** Ten reported, seven verified, nine disputed; three outcomes make the milestone met. */
    @BeforeEach
    void aDispute() throws SQLException {
        database.runningContract(contract, council, provider);
        run("""
                set session_replication_role = replica;
                insert into outcome_metric (id, contract_id, number, title, definition, unit, baseline, without_service, target,
                  price_per_outcome, payment_cap) values ('%1$s', '%1$s', 1, 'A', 'B', 'C', 0, 0, 10, 100, 4000);
                insert into milestone values
                  ('%4$s', '%1$s', '%1$s', 1, 'A', '2026-03-31', 3, true, 'MET', '2026-04-11', null, '2026-04-12', 7);
                """.formatted(contract, council, provider, milestone));
        database.people(reporter, manager, user, stranger);
        run("""
                set session_replication_role = replica;
                insert into membership (id, person_id, organisation_id, since, until) values
                  (gen_random_uuid(), '%2$s', '%1$s', '2026-01-01', '2026-04-12'), (gen_random_uuid(), '%3$s', '%6$s', '2026-01-01', null);
                insert into milestone_report (id, milestone_id, attempt, quantity, evidence, reported_by, reported_at)
                  values ('%4$s', '%5$s', 1, 10, 'E', '%2$s', '2026-04-11')""".formatted(provider, reporter, manager, report, milestone, council));
        run(lodge(7, 9));
    }

    private String lodge(int verified, int disputed) {
        return """
                insert into result_dispute (id, report_id, milestone_id, contract_id, status, verified_quantity, disputed_quantity, words,
                  lodged_by, lodged_at, answer_by) values ('%s', '%s', '%s', '%s', 'OPEN', %d, %d, 'W', '%s', now(), now())""".formatted(dispute, report, milestone, contract, verified, disputed, reporter);
    }

    private String answer(String seat, boolean agrees, String person) {
        return "insert into result_dispute_answer values ('%s', '%s', %s, 'R', '%s', now())"
                .formatted(dispute, seat, agrees, person);
    }

    private String set(String what) {
        return "update result_dispute set %s where id = '%s'".formatted(what, dispute);
    }

    private String verified(int quantity) {
        return "update milestone set verified_quantity = %d where id = '%s'".formatted(quantity, milestone);
    }

    @Test
    void isAboutWhatWasVerifiedAndAtMostWhatWasReported() {
        for (String wrong : new String[] {lodge(6, 9), lodge(7, 11)}) {
            assertThatThrownBy(() -> run(wrong)).hasMessageContaining("at most about what was reported");
        }
        assertThatThrownBy(() -> run(lodge(7, 9))).hasMessageContaining("pk_result_dispute");
    }

    @Test
    void isAgreedOnlyByBothSeatsAndTwoPeopleWhoMakeNoClaim() throws SQLException {
        String agreed = set("status = 'AGREED', decided_quantity = 9, ended_at = now()");
        assertThatThrownBy(() -> run(answer("COUNCIL", true, reporter))).hasMessageContaining("their own claim");
        run(answer("COUNCIL", true, manager));
        assertThatThrownBy(() -> run(answer("USERS", true, manager)))
                .hasMessageContaining("uq_result_dispute_answer_person");
        assertThatThrownBy(() -> run(agreed)).hasMessageContaining("council and users agree together");
        run(answer("USERS", true, user));
        run(agreed);
        assertThatThrownBy(() -> run(set("status = 'WITHDRAWN', decided_quantity = null")))
                .hasMessageContaining("stays as it is");
    }

    @Test
    void aReviewerBelongsToNeitherSideNowOrThen() throws SQLException {
        for (String side : new String[] {reporter, manager}) {
            assertThatThrownBy(
                            () -> run(set("status = 'REVIEW', passed_at = now(), review_by = now(), reviewer_id = '%s'"
                                    .formatted(side))))
                    .hasMessageContaining("neither side");
        }
        run(set("status = 'REVIEW', passed_at = now(), review_by = now(), reviewer_id = '%s'".formatted(stranger)));
        assertThatThrownBy(() -> run(set("reviewer_id = null"))).hasMessageContaining("stays as it is");
        assertThatThrownBy(() -> run(upheld(manager))).hasMessageContaining("neither side");
        run(upheld(stranger));
    }

    private String upheld(String by) {
        return set("status = 'UPHELD', decided_quantity = 8, reasons = 'R', decided_by = '%s', ended_at = now()"
                .formatted(by));
    }

    @Test
    void whatWasVerifiedRisesToWhatWasDecidedAndNoFurther() throws SQLException {
        assertThatThrownBy(() -> run(verified(8))).hasMessageContaining("does not change");
        run(set("status = 'REVIEW', passed_at = now(), review_by = now()"));
        run(upheld(stranger));
        assertThatThrownBy(() -> run(verified(9))).hasMessageContaining("does not change");
        run(verified(8));
        assertThatThrownBy(() -> run(verified(7))).hasMessageContaining("does not change");
        assertThatThrownBy(() -> run(verified(8))).hasMessageContaining("does not change");
    }

    @Test
    void eachOutcomeIsPaidOnce() throws SQLException {
        run(pay("P1", 7));
        assertThatThrownBy(() -> run(pay("P2", 1))).hasMessageContaining("not paid before");
        run(set("status = 'REVIEW', passed_at = now(), review_by = now()"));
        run(upheld(stranger));
        run(verified(8));
        assertThatThrownBy(() -> run(pay("P2", 8))).hasMessageContaining("not paid before");
        run(pay("P2", 1));
        assertThatThrownBy(() -> run(pay("P3", 1))).hasMessageContaining("not paid before");
        assertThat(one("select sum(amount) from payment where milestone_id = '%s'".formatted(milestone)))
                .isEqualTo("800.00");
    }

    private String pay(String reference, int quantity) {
        return "insert into payment values (gen_random_uuid(), '%s', '%s', '%2$s', '%s', %d, %d, %5$d, 'I', '2026-07-01', '2026-07-30', '%s', now())"
                .formatted(reference + dispute, contract, milestone, quantity, quantity * 100, manager);
    }

    private static void run(String statements) throws SQLException {
        database.run(statements);
    }

    private static String one(String query) throws SQLException {
        return database.one(query);
    }
}
