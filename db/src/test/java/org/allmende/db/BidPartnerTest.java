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

/** What the database itself demands of those who write a bid together: nobody writes two bids in one tender. */
class BidPartnerTest {

    private static MigratedDatabase database;

    private final String tender = UUID.randomUUID().toString();
    private final String another = UUID.randomUUID().toString();
    private final String lead = UUID.randomUUID().toString();
    private final String partner = UUID.randomUUID().toString();
    private final String bid = UUID.randomUUID().toString();
    private final String person = UUID.randomUUID().toString();

    @BeforeAll
    static void start() throws IOException, SQLException {
        database = MigratedDatabase.start();
        // tender and case are not there: only the rules of this table are looked at
        database.run("alter table bid_partner drop constraint fk_bid_partner_tender; "
                + "alter table bid drop constraint fk_bid_tender, drop constraint fk_bid_case");
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void aBid() throws SQLException {
        database.people(person);
        for (String organisation : new String[] {lead, partner}) {
            database.run("insert into organisation (id, reference, name, kind) values ('%1$s', '%1$s', 'O', 'CHARITY')"
                    .formatted(organisation));
        }
        database.run(bidOf(bid, tender, lead));
    }

    private static String bidOf(String id, String tender, String organisation) {
        return "insert into bid (id, reference, tender_id, organisation_id, case_id, status, started_at) values ('%1$s', '%1$s', '%2$s', '%3$s', '%1$s', 'DRAFT', now())"
                .formatted(id, tender, organisation);
    }

    private String invited(String inTender, String organisation) {
        return "insert into bid_partner (id, bid_id, tender_id, organisation_id, role, status, invited_by, invited_at) values (gen_random_uuid(), '%s', '%s', '%s', 'SUBCONTRACTOR', 'INVITED', '%s', now())"
                .formatted(bid, inTender, organisation, person);
    }

    private String joins() {
        return "update bid_partner set status = 'JOINED', answered_at = now(), answered_by = '%s' where bid_id = '%s'"
                .formatted(person, bid);
    }

    @Test
    void whoWritesABidOfItsOwnCannotJoinAnother() throws SQLException {
        database.run(invited(tender, partner));
        String own = UUID.randomUUID().toString();
        database.run(bidOf(own, tender, partner));
        assertThatThrownBy(() -> database.run(joins())).hasMessageContaining("a bid of its own");
        database.run("update bid set status = 'WITHDRAWN' where id = '" + own + "'");
        database.run(joins());
        assertThatThrownBy(() -> database.run("update bid set status = 'DRAFT' where id = '" + own + "'"))
                .hasMessageContaining("has joined another bid");
    }

    @Test
    void whoHasJoinedCannotWriteABidOfItsOwnInThatTenderAndMayInAnother() throws SQLException {
        database.run(invited(tender, partner));
        database.run(joins());
        assertThatThrownBy(() -> database.run(bidOf(UUID.randomUUID().toString(), tender, partner)))
                .hasMessageContaining("has joined another bid");
        database.run(bidOf(UUID.randomUUID().toString(), another, partner));
    }

    @Test
    void isInvitedOnceIntoItsOwnTenderAndIsNotTheLead() throws SQLException {
        database.run(invited(tender, partner));
        assertThatThrownBy(() -> database.run(invited(tender, partner))).hasMessageContaining("uq_bid_partner_present");
        assertThatThrownBy(() -> database.run(invited(another, partner))).hasMessageContaining("of another tender");
        assertThatThrownBy(() -> database.run(invited(tender, lead))).hasMessageContaining("the lead itself");
    }

    @Test
    void anAnswerHasItsTimeAndItsPerson() throws SQLException {
        database.run(invited(tender, partner));
        for (String half :
                new String[] {"status = 'JOINED'", "answered_at = now()", "status = 'ENDED'", "ended_at = now()"}) {
            assertThatThrownBy(() -> database.run("update bid_partner set " + half + " where bid_id = '" + bid + "'"))
                    .as(half)
                    .hasMessageContaining("ck_bid_partner");
        }
        assertThat(database.one("select status from bid_partner where bid_id = '" + bid + "'"))
                .isEqualTo("INVITED");
    }
}
