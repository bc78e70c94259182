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

/** What the database itself demands of signatures: as many people of a side as the offered text says, each another, one after the other. */
class SigningTest {

    private static MigratedDatabase database;

    private final String contract = UUID.randomUUID().toString();
    private final String council = UUID.randomUUID().toString();
    private final String provider = UUID.randomUUID().toString();
    private final String one = UUID.randomUUID().toString();
    private final String two = UUID.randomUUID().toString();
    private final String three = UUID.randomUUID().toString();

    @BeforeAll
    static void start() throws IOException {
        database = MigratedDatabase.start();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    /** Two sign for the provider, one for the council. */
    @BeforeEach
    void anOfferedContract() throws SQLException {
        database.runningContract(contract, council, provider);
        database.run(
                "set session_replication_role = replica; update contract set status = 'OFFERED', concluded_at = null,"
                        + " provider_signers = 2 where id = '" + contract + "'");
        database.people(one, two, three);
    }

    @Test
    void bindsWhenAllHaveSignedWhoMust() throws SQLException {
        database.run(sign("PROVIDER", 1, one));
        database.run(sign("COUNCIL", 1, three));
        refuses("binds when all have signed", conclude());
        database.run(sign("PROVIDER", 2, two));
        database.run(conclude());
        assertThat(database.one("select status from contract where id = '%s'".formatted(contract)))
                .isEqualTo("RUNNING");
    }

    @Test
    void theSecondIsAnotherPersonAndComesAfterTheFirst() throws SQLException {
        refuses("as second before the first", sign("PROVIDER", 2, one));
        database.run(sign("PROVIDER", 1, one));
        refuses("uq_contract_signature_person", sign("PROVIDER", 2, one));
        refuses("pk_contract_signature", sign("PROVIDER", 1, two));
        refuses("uq_contract_signature_person", sign("COUNCIL", 1, one));
    }

    @Test
    void noMoreSignThanTheOfferedTextSays() throws SQLException {
        database.run(sign("COUNCIL", 1, three));
        refuses("no more people sign", sign("COUNCIL", 2, two));
        refuses(
                "fixed with the offered text",
                "update contract set council_signers = 2 where id = '%s'".formatted(contract));
    }

    @Test
    void whatAnOrganisationHasSaidStays() throws SQLException {
        database.run(
                "insert into signing_rule values (gen_random_uuid(), '%s', 2, '%s', now())".formatted(council, one));
        refuses("stays", "update signing_rule set signers = 1");
        refuses("stays", "delete from signing_rule");
        refuses(
                "ck_signing_rule_signers",
                "insert into signing_rule values (gen_random_uuid(), '%s', 3, '%s', now())".formatted(council, one));
    }

    private String sign(String side, int number, String person) {
        return """
                insert into contract_signature (contract_id, side, number, person_id, organisation_id, text_hash, signed_at)
                  values ('%s', '%s', %d, '%s', '%s', repeat('0', 64), now())""".formatted(contract, side, number, person, side.equals("COUNCIL") ? council : provider);
    }

    private String conclude() {
        return "update contract set status = 'RUNNING', concluded_at = now() where id = '%s'".formatted(contract);
    }

    private static void refuses(String why, String sql) {
        assertThatThrownBy(() -> database.run(sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }
}
