package org.allmende.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database itself demands of a claw-back: one at a time, never more than was paid, by a second person, of the right sum. */
class ClawBackTest {

    private static final int AT_ONCE = 16;

    private static MigratedDatabase database;

    private final String contract = UUID.randomUUID().toString();
    private final String council = UUID.randomUUID().toString();
    private final String provider = UUID.randomUUID().toString();
    private final String milestone = UUID.randomUUID().toString();
    private final String payment = UUID.randomUUID().toString();
    private final String manager = UUID.randomUUID().toString();
    private final String finance = UUID.randomUUID().toString();
    private final String member = UUID.randomUUID().toString();

    @BeforeAll
    static void start() throws IOException {
        database = MigratedDatabase.start();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    /** Ten at £100 were verified, and a cap paid £700. */
    @BeforeEach
    void aPaidMilestone() throws SQLException {
        database.runningContract(contract, council, provider);
        database.people(manager, finance, member);
        run("""
                set session_replication_role = replica;
                insert into outcome_metric (id, contract_id, number, title, definition, unit, baseline, without_service, target,
                  price_per_outcome, payment_cap) values ('%1$s', '%1$s', 1, 'A', 'B', 'C', 0, 0, 10, 100, 700);
                insert into milestone values
                  ('%4$s', '%1$s', '%1$s', 1, 'A', '2026-03-31', 3, true, 'MET', '2026-04-11', null, '2026-04-12', 10);
                insert into payment values ('%5$s', '%5$s', '%1$s', '%1$s', '%4$s', 10, 1000, 700, 'I', '2026-07-01', '2026-07-30',
                  '%6$s', now());
                insert into membership (id, person_id, organisation_id, since) values (gen_random_uuid(), '%7$s', '%3$s', '2026-01-01');
                """.formatted(contract, council, provider, milestone, payment, finance, member));
    }

    private void paid() throws SQLException {
        run("""
                set session_replication_role = replica;
                insert into remittance (id, run_id, payment_id, number, payment_reference, invoice_number, amount, holder, of_one_person,
                  paid_on, bank_reference, recorded_by, recorded_at)
                values (gen_random_uuid(), '%1$s', '%1$s', 1, 'P', 'I', 700, 'H', false, '2026-07-20', 'B', '%2$s', now())""".formatted(payment, finance));
    }

    private String raise(String id, int quantity) {
        return """
                insert into claw_back (id, reference, contract_id, milestone_id, side, status, quantity, reason, evidence, raised_by,
                  raised_at, reply_by) values ('%1$s', '%1$s', '%2$s', '%3$s', 'COUNCIL', 'OPEN', %4$d, 'R', 'E', '%5$s', now(), now())""".formatted(id, contract, milestone, quantity, manager);
    }

    private static String toDecide(String id) {
        return "update claw_back set status = 'DECISION', decide_by = now() where id = '%s'".formatted(id);
    }

    private static String claim(String id, int quantity, int amount, String by) {
        return """
                update claw_back set status = 'CLAIMED', decided_quantity = %d, full_amount = %d, amount = %d, reasons = 'R',
                  decided_by = '%s', ended_at = now() where id = '%s'""".formatted(quantity, quantity * 100, amount, by, id);
    }

    private String claimed(int quantity, int amount) throws SQLException {
        String id = UUID.randomUUID().toString();
        run(raise(id, quantity));
        run(toDecide(id));
        run(claim(id, quantity, amount, finance));
        return id;
    }

    @Test
    void onlyWhatWasPaidIsClaimedBack() throws SQLException {
        String id = UUID.randomUUID().toString();
        assertThatThrownBy(() -> run(raise(id, 1))).hasMessageContaining("only what was paid");
        paid();
        assertThatThrownBy(() -> run(raise(id, 11))).hasMessageContaining("more would be claimed back");
        run(raise(id, 10));
        assertThatThrownBy(() -> run(raise(UUID.randomUUID().toString(), 1))).hasMessageContaining("uq_claw_back_open");
    }

    /** By hand: five do not stand, the other five are worth £500, so £200 is owed; then three more, worth £300; two are left. */
    @Test
    void theSumIsTheOneOfThePaymentTheOtherWayRound() throws SQLException {
        paid();
        String id = UUID.randomUUID().toString();
        run(raise(id, 5));
        run(toDecide(id));
        for (int wrong : new int[] {0, 199, 201, 500}) {
            assertThatThrownBy(() -> run(claim(id, 5, wrong, finance))).hasMessageContaining("what is owed back is");
        }
        run(claim(id, 5, 200, finance));
        claimed(3, 300);
        assertThatThrownBy(() -> run(raise(UUID.randomUUID().toString(), 3)))
                .hasMessageContaining("more would be claimed back");
        claimed(2, 200);
        assertThat(database.one("select sum(amount) from claw_back where milestone_id = '%s'".formatted(milestone)))
                .isEqualTo("700.00");
    }

    @Test
    void anotherPersonDecidesAndNobodyOfTheProvider() throws SQLException {
        paid();
        String id = UUID.randomUUID().toString();
        run(raise(id, 5));
        run(toDecide(id));
        assertThatThrownBy(() -> run(claim(id, 5, 200, manager))).hasMessageContaining("ck_claw_back_decider");
        assertThatThrownBy(() -> run(claim(id, 5, 200, member))).hasMessageContaining("nobody of the provider");
        assertThatThrownBy(() -> run(claim(id, 6, 300, finance))).hasMessageContaining("ck_claw_back_claimed");
        run(claim(id, 5, 200, finance));
    }

    @Test
    void whatWasSaidStaysAsItIs() throws SQLException {
        paid();
        String id = UUID.randomUUID().toString();
        run(raise(id, 5));
        assertThatThrownBy(() -> run("update claw_back set quantity = 6 where id = '%s'".formatted(id)))
                .hasMessageContaining("stays as it is");
        run(
                "update claw_back set accepted = true, replied_by = '%s', replied_at = now(), status = 'DECISION', decide_by = now() where id = '%s'"
                        .formatted(member, id));
        assertThatThrownBy(() -> run("update claw_back set accepted = false where id = '%s'".formatted(id)))
                .hasMessageContaining("stays as it is");
        run(
                "update claw_back set status = 'DROPPED', reasons = 'R', decided_by = '%s', ended_at = now() where id = '%s'"
                        .formatted(finance, id));
        assertThatThrownBy(() -> run(
                        "update claw_back set status = 'WITHDRAWN', reasons = null, decided_by = null where id = '%s'"
                                .formatted(id)))
                .hasMessageContaining("stays as it is");
        assertThatThrownBy(() -> run("delete from claw_back")).hasMessageContaining("never deleted");
    }

    @Test
    void aCreditNoteIsForMoneyThatIsOwedAndOneForEach() throws SQLException {
        paid();
        String nothing = claimed(3, 0);
        assertThatThrownBy(() -> run(note(nothing))).hasMessageContaining("money that is owed back");
        String owed = claimed(2, 200);
        run(note(owed));
        assertThatThrownBy(() -> run(note(owed))).hasMessageContaining("pk_credit_note");
        assertThatThrownBy(() -> run("update credit_note set number = 'X'")).hasMessageContaining("final");
    }

    private String note(String id) {
        return "insert into credit_note values ('%s', 'C 1', '2026-08-01', '%s', now())".formatted(id, finance);
    }

    /** A later payment of £300 under the same contract, approved, in a run of its own. */
    private String later() throws SQLException {
        String id = UUID.randomUUID().toString();
        run("""
                set session_replication_role = replica;
                insert into payment values ('%1$s', '%1$s', '%2$s', '%2$s', '%3$s', 3, 300, 300, 'I', '2026-08-01', '2026-08-30', '%4$s', now());
                insert into pay_run (id, reference, council_id, execute_on, holder, made_by, made_at)
                  values ('%1$s', '%1$s', '%5$s', '2026-08-20', 'H', '%4$s', now())""".formatted(id, contract, milestone, finance, council));
        return id;
    }

    /** The line of the run with one part, in one transaction. */
    private String line(String later, int cash, int setOff, String clawBack, int part) {
        return """
                begin;
                insert into remittance (id, run_id, payment_id, number, payment_reference, invoice_number, amount, set_off, holder, iban,
                  of_one_person) values ('%1$s', '%1$s', '%1$s', 1, 'P', 'I', %2$d, %3$d, 'H', 'X', false);
                insert into claw_back_set_off values ('%4$s', '%1$s', %5$d, now());
                commit""".formatted(later, cash, setOff, clawBack, part);
    }

    @Test
    void nothingIsSetOffTwiceOrBeyondWhatIsOwed() throws SQLException {
        paid();
        String owed = claimed(5, 200);
        String first = later();
        assertThatThrownBy(() -> run(line(first, 100, 200, owed, 150))).hasMessageContaining("sum of its parts");
        assertThatThrownBy(() -> run(line(first, 99, 201, owed, 201))).hasMessageContaining("more would be set off");
        assertThatThrownBy(() -> run(line(first, 100, 150, owed, 150))).hasMessageContaining("of its amount");
        run(line(first, 150, 150, owed, 150));
        String second = later();
        assertThatThrownBy(() -> run(line(second, 249, 51, owed, 51))).hasMessageContaining("more would be set off");
        run(line(second, 250, 50, owed, 50));
        assertThatThrownBy(() -> run("update claw_back_set_off set amount = 1")).hasMessageContaining("stays as it is");
        assertThatThrownBy(() -> run("update remittance set set_off = 0, amount = 300 where set_off = 50"))
                .hasMessageContaining("only its payment is recorded");
    }

    /** Sixteen at once: of the open ones one is raised, and whatever is claimed comes to no more than was paid. */
    @Test
    void ofManyAtOnceOneIsRaised() throws Exception {
        paid();
        List<Callable<Boolean>> acts = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        for (int i = 0; i < AT_ONCE; i++) {
            acts.add(() -> {
                start.await();
                try {
                    claimed(4, 100);
                    return true;
                } catch (SQLException refused) {
                    return false;
                }
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            int done = 0;
            for (Future<Boolean> end : threads.invokeAll(acts)) {
                done += Boolean.TRUE.equals(end.get()) ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(database.one(
                        "select sum(decided_quantity) || ' ' || sum(amount) from claw_back where milestone_id = '%s' and status = 'CLAIMED'"
                                .formatted(milestone)))
                .isEqualTo("4 100.00");
    }

    private static void run(String statements) throws SQLException {
        database.run(statements);
    }
}
