package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.allmende.bid.BidId;
import org.allmende.document.DocumentDownload;
import org.allmende.document.DocumentId;
import org.allmende.identity.MembershipId;
import org.allmende.identity.Role;
import org.allmende.identity.membership.ChangeRoles;
import org.allmende.sealing.SetOpeningPassphrase;
import org.allmende.tender.TenderId;
import org.junit.jupiter.api.Test;

/** A sent bid lies sealed in the database until two officers open it, and a changed bit is noticed. */
class SealedBidsIT extends InsidePortal {

    private static final String READER = "priya.nair";

    @Inject
    private Town town;

    @Inject
    private Tables tables;

    @Inject
    private TenderLife life;

    @Inject
    private SetOpeningPassphrase setOpeningPassphrase;

    @Inject
    private ChangeRoles changeRoles;

    @Inject
    private DocumentDownload download;

    private final String mark = UUID.randomUUID().toString().replace("-", "");
    private final long price = ThreadLocalRandom.current().nextLong(1_000_000_000, 9_999_999_999L);
    private final String words = "Grandmothers read aloud " + mark;
    private final String fileName = "plan-" + mark + ".txt";
    private final String fileWords = "Budget of the mill " + mark;

    private TenderId tender;
    private BidId bid;
    private DocumentId file;

    private void sendABid(String... officers) {
        tender = life.published(officers);
        bid = life.written(tender, "amira.osei", "libraries", words, price);
        file = life.attach(bid, "amira.osei", fileName, fileWords.getBytes(StandardCharsets.UTF_8));
        life.send(bid, "amira.osei");
    }

    @Test
    void nothingOfASentBidStandsInTheDatabaseBeforeItsOpening() {
        sendABid(TenderLife.OFFICER, TenderLife.COLLEAGUE);

        assertThat(tables.thatHold(mark)).isEmpty();
        assertThat(tables.thatHold(String.valueOf(price))).isEmpty();

        life.opened(tender);

        assertThat(tables.thatHold(mark)).contains("opened_bid.content");
        assertThat(tables.thatHold(String.valueOf(price))).contains("opened_bid.content");
        life.declare(tender, READER);
        assertThat(readBy(READER)).isEqualTo(fileWords);
    }

    @Test
    void nothingOfADraftStandsInTheDatabase() {
        tender = life.published();
        bid = life.written(tender, "amira.osei", "libraries", words, price);
        life.attach(bid, "amira.osei", fileName, fileWords.getBytes(StandardCharsets.UTF_8));

        assertThat(tables.thatHold(mark)).isEmpty();
        assertThat(tables.thatHold(String.valueOf(price))).isEmpty();
    }

    @Test
    void nobodyReadsAFileOfASentBidBeforeTheOpening() {
        sendABid(TenderLife.OFFICER, TenderLife.COLLEAGUE);

        for (String reader : List.of("helen.marsh", "ines.fuchs", TenderLife.OFFICER, "priya.nair", "simon.fairley")) {
            assertThatThrownBy(() -> readBy(reader)).as(reader).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void neitherOneOfficerNorTwoBeforeTheDeadlineOpenABid() {
        sendABid(TenderLife.OFFICER, TenderLife.COLLEAGUE);

        assertThatThrownBy(() -> life.open(tender, TenderLife.OFFICER)).hasMessageContaining("TENDER_NOT_CLOSED");
        life.pastDeadline(tender);
        assertThat(life.open(tender, TenderLife.OFFICER)).isFalse();
        assertThatThrownBy(() -> life.open(tender, TenderLife.OFFICER))
                .hasMessageContaining("OPENING_NEEDS_OTHER_OFFICER");
        assertThat(tables.thatHold(mark)).isEmpty();
    }

    @Test
    void aWrongPassphraseOpensNothing() {
        sendABid(TenderLife.OFFICER, TenderLife.COLLEAGUE);
        life.pastDeadline(tender);
        life.open(tender, TenderLife.OFFICER);

        assertThatThrownBy(() -> life.open(tender, TenderLife.COLLEAGUE, "not what was agreed upon"))
                .hasMessageContaining("OPENING_PASSPHRASE_WRONG");
        assertThat(life.status(bid)).isEqualTo("SUBMITTED");
        assertThat(life.open(tender, TenderLife.COLLEAGUE)).isTrue();
    }

    @Test
    void aSealedVersionRefusesEveryChange() {
        sendABid(TenderLife.OFFICER, TenderLife.COLLEAGUE);

        assertThatThrownBy(() -> town.change(
                        "update sealed_bid set content = set_byte(content, 40, 1) where bid_id = ?", bid.value()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> town.change("delete from sealed_bid where bid_id = ?", bid.value()))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void aChangedBitIsNoticedAtTheOpeningAndStopsNoOtherBid() throws SQLException {
        sendABid(TenderLife.OFFICER, TenderLife.COLLEAGUE);
        BidId other = life.sent(tender, "vanessa.holt", "meridian", 150_000);
        town.change("alter table sealed_bid disable trigger tr_sealed_bid_is_final");
        town.change(
                "update sealed_bid set content = set_bit(content, 333, 1 - get_bit(content, 333)) where bid_id = ?",
                bid.value());
        town.change("alter table sealed_bid enable trigger tr_sealed_bid_is_final");

        life.opened(tender);

        assertThat(life.status(bid)).isEqualTo("INADMISSIBLE");
        assertThat(town.text("select inadmissible_reason from bid where id = ?", bid.value()))
                .isEqualTo("SEAL_BROKEN");
        assertThat(life.status(other)).isEqualTo("OPENED");
    }

    @Test
    void aChangedBitOfAFileIsNoticedByItsReader() throws SQLException {
        sendABid(TenderLife.OFFICER, TenderLife.COLLEAGUE);
        life.opened(tender);
        life.declare(tender, READER);
        assertThat(readBy(READER)).isEqualTo(fileWords);
        town.change(
                "update document_block set content = set_bit(content, 250, 1 - get_bit(content, 250))"
                        + " where document_id = ?",
                file.value());

        assertThatThrownBy(() -> readBy(READER)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aLostPassphraseOfOneOfThreeOfficersLosesNoBid() {
        nameThirdOfficer();
        for (String lost : List.of(TenderLife.OFFICER, TenderLife.COLLEAGUE, "ruth.pemberton")) {
            sendABid(TenderLife.OFFICER, TenderLife.COLLEAGUE, "ruth.pemberton");
            life.pastDeadline(tender);

            List.of(TenderLife.OFFICER, TenderLife.COLLEAGUE, "ruth.pemberton").stream()
                    .filter(officer -> !officer.equals(lost))
                    .forEach(officer -> life.open(tender, officer));

            assertThat(life.status(bid)).as("without " + lost).isEqualTo("OPENED");
        }
    }

    private void nameThirdOfficer() {
        String membership = town.text(
                "select id from membership where person_id = ? and organisation_id = ? and until is null",
                town.person("ruth.pemberton").value(),
                town.council().value());
        MembershipId id = new MembershipId(UUID.fromString(membership));
        town.run(
                "helen.marsh",
                () -> changeRoles.change(new ChangeRoles.Command(id, Set.of(Role.COMMISSIONING, Role.PROCUREMENT))));
        town.run(
                "ruth.pemberton",
                () -> setOpeningPassphrase.set(new SetOpeningPassphrase.Command(
                        town.person("ruth.pemberton"), town.council(), null, TenderLife.PASSPHRASE)));
    }

    private String readBy(String reader) {
        return town.as(reader, () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            download.writeTo(file, out);
            return out.toString(StandardCharsets.UTF_8);
        });
    }
}
