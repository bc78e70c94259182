package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.allmende.bid.BidId;
import org.allmende.bid.Bids;
import org.allmende.bid.ReceiptCheck;
import org.allmende.bid.ReceiptVerdict.Kind;
import org.allmende.bid.SubmitBid;
import org.allmende.bid.WithdrawBid;
import org.allmende.bid.arrival.Arrival;
import org.allmende.bid.arrival.ArrivalKind;
import org.allmende.bid.arrival.Arrivals;
import org.allmende.document.CutBackUpload;
import org.allmende.document.Document;
import org.allmende.document.DocumentId;
import org.allmende.document.Documents;
import org.allmende.document.LeftUploads;
import org.allmende.document.NoteInterruption;
import org.allmende.document.RemoveDocument;
import org.allmende.document.StartUpload;
import org.allmende.document.StoreBlock;
import org.allmende.shared.Sha256;
import org.allmende.tender.TenderId;
import org.allmende.tender.Tenders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every attempt with a bid stands in its ledger, the refused one too; its bidder reads it and nobody else. */
class ArrivalLedgerIT extends InsidePortal {

    private static final String WRITER = "amira.osei";
    private static final byte[] BYTES = "Budget of the mill, in two pieces".getBytes(StandardCharsets.UTF_8);

    @Inject
    private Town town;

    @Inject
    private Tables tables;

    @Inject
    private TenderLife life;

    @Inject
    private InOneTransaction transaction;

    @Inject
    private Bids bids;

    @Inject
    private Tenders tenders;

    @Inject
    private Arrivals arrivals;

    @Inject
    private ReceiptCheck receiptCheck;

    @Inject
    private StartUpload startUpload;

    @Inject
    private StoreBlock storeBlock;

    @Inject
    private CutBackUpload cutBackUpload;

    @Inject
    private LeftUploads leftUploads;

    @Inject
    private Documents documents;

    @Inject
    private NoteInterruption noteInterruption;

    @Inject
    private RemoveDocument removeDocument;

    @Inject
    private SubmitBid submitBid;

    @Inject
    private WithdrawBid withdrawBid;

    private final String mark = UUID.randomUUID().toString().replace("-", "");
    private TenderId tender;
    private BidId bid;

    @BeforeEach
    void writeABid() {
        tender = life.published();
        bid = life.written(tender, WRITER, "libraries", "We read with them.", 90_000);
    }

    private List<Arrival> ledger() {
        return town.as(WRITER, () -> arrivals.of(bids.get(bid)));
    }

    private List<ArrivalKind> kinds() {
        return ledger().stream().map(Arrival::kind).toList();
    }

    private DocumentId announce(String name) {
        return announce(name, BYTES.length);
    }

    private DocumentId announce(String name, long size) {
        return town.as(WRITER, () -> startUpload.start(new StartUpload.Command(bid.value(), name, "text/plain", size)));
    }

    private long store(DocumentId file, int from, int to) {
        byte[] piece = Arrays.copyOfRange(BYTES, from, to);
        return town.as(WRITER, () -> storeBlock.store(new StoreBlock.Command(file, from, piece)));
    }

    @Test
    void aFileIsFollowedFromItsFirstByteToItsLast() {
        DocumentId file = announce("plan-" + mark + ".txt");
        store(file, 0, 10);
        town.run(WRITER, () -> noteInterruption.note(file));
        assertThatThrownBy(() -> store(file, 0, 10)).hasMessageContaining("DOCUMENT_OFFSET");
        store(file, 10, BYTES.length);

        assertThat(kinds())
                .containsExactly(
                        ArrivalKind.FILE_ANNOUNCED,
                        ArrivalKind.PIECE_RECEIVED,
                        ArrivalKind.UPLOAD_INTERRUPTED,
                        ArrivalKind.PIECE_REFUSED,
                        ArrivalKind.PIECE_RECEIVED,
                        ArrivalKind.FILE_WHOLE);
        Arrival whole = ledger().get(5);
        assertThat(whole.document()).contains(file);
        assertThat(whole.upToByte()).isEqualTo(BYTES.length);
        assertThat(whole.size()).isEqualTo(BYTES.length);
        assertThat(town.count(
                        "select count(*) from bid_arrival a join document d on d.id = a.document_id"
                                + " where a.kind = 'FILE_WHOLE' and d.stored_at = a.at and d.id = ?",
                        file.value()))
                .isEqualTo(1);
        assertThat(ledger().get(3).code()).contains("DOCUMENT_OFFSET");
        assertThat(ledger()).allSatisfy(line -> assertThat(line.person()).contains(town.person(WRITER)));

        town.run(WRITER, () -> removeDocument.remove(file));
        assertThat(kinds()).last().isEqualTo(ArrivalKind.FILE_REMOVED);
        assertThat(ledger()).hasSize(7);
    }

    @Test
    void whatArrivedDamagedGoesAgainAndIsOnRecord() {
        DocumentId file = announce("plan-" + mark + ".txt");
        store(file, 0, 10);
        store(file, 10, 20);
        for (String stranger : List.of("vanessa.holt", TenderLife.OFFICER, "lucy.tan")) {
            assertThatThrownBy(() -> cutBack(stranger, file, 0)).as(stranger).isInstanceOf(RuntimeException.class);
        }
        assertThatThrownBy(() -> cutBack(WRITER, file, 21)).hasMessageContaining("DOCUMENT_OFFSET");
        cutBack(WRITER, file, 10);
        assertThat(store(file, 10, BYTES.length)).isEqualTo(BYTES.length);

        assertThat(kinds())
                .containsExactly(
                        ArrivalKind.FILE_ANNOUNCED,
                        ArrivalKind.PIECE_RECEIVED,
                        ArrivalKind.PIECE_RECEIVED,
                        ArrivalKind.PIECE_REFUSED,
                        ArrivalKind.PIECE_RECEIVED,
                        ArrivalKind.FILE_WHOLE);
        assertThat(ledger().get(3).code()).contains("DOCUMENT_DAMAGED");
        assertThat(ledger().get(3).upToByte()).isEqualTo(10);
        assertThat(town.as(WRITER, () -> documents.viewAllowed(file)).sha256()).isEqualTo(Sha256.hex(BYTES));
        assertThatThrownBy(() -> cutBack(WRITER, file, 0)).hasMessageContaining("DOCUMENT_OFFSET");
    }

    private void cutBack(String who, DocumentId file, long offset) {
        town.run(who, () -> cutBackUpload.cutBack(new CutBackUpload.Command(file, offset)));
    }

    @Test
    void whatNobodyGoesOnWithIsTakenAwayAndNothingElse() {
        DocumentId left = announce("left-" + mark + ".txt");
        store(left, 0, 10);
        DocumentId whole = announce("whole-" + mark + ".txt");
        store(whole, 0, BYTES.length);
        town.pass(Duration.ofDays(6));
        DocumentId goesOn = announce("goes-on-" + mark + ".txt");
        leftUploads.takeAway();
        assertThat(here(left)).isTrue();
        town.pass(Duration.ofDays(1).plusSeconds(1));
        leftUploads.takeAway();

        assertThat(here(left)).isFalse();
        assertThat(town.count("select count(*) from document_block where document_id = ?", left.value()))
                .isZero();
        assertThat(here(whole)).isTrue();
        assertThat(here(goesOn)).isTrue();
        Arrival taken = ledger().get(ledger().size() - 1);
        assertThat(taken.kind()).isEqualTo(ArrivalKind.FILE_REMOVED);
        assertThat(taken.code()).contains("LEFT_ALONE");
        assertThat(taken.person()).isEmpty();
        assertThatThrownBy(() -> store(left, 10, BYTES.length)).hasMessageContaining("DOCUMENT_UNKNOWN");
    }

    private boolean here(DocumentId file) {
        return town.count("select count(*) from document where id = ?", file.value()) == 1;
    }

    @Test
    void aBidHasRoomForSoManyBytesAndNoMore() {
        List<DocumentId> five = IntStream.range(0, 5)
                .mapToObj(number -> announce("film-" + number + ".pdf", Document.LARGEST))
                .toList();
        assertThatThrownBy(() -> announce("one more.txt", 1)).hasMessageContaining("DOCUMENT_TOGETHER");
        assertThatThrownBy(() -> announce("longer.pdf", Document.LARGEST + 1)).hasMessageContaining("DOCUMENT_SIZE");
        town.run(WRITER, () -> removeDocument.remove(five.get(0)));
        List<String> ends = AtOnce.run(
                List.of(() -> announce("first.pdf", Document.LARGEST), () -> announce("second.pdf", Document.LARGEST)));
        assertThat(ends).containsExactlyInAnyOrder(AtOnce.DONE, "DOCUMENT_TOGETHER");
        assertThat(ledger()).extracting(line -> line.code().orElse("")).contains("DOCUMENT_TOGETHER");
    }

    @Test
    void sendingReplacingAndTakingBackStandWithTheReceiptsInstant() {
        SubmitBid.Sent first = life.send(bid, WRITER);
        life.written(tender, WRITER, "libraries", "Better.", 80_000);
        SubmitBid.Sent second = life.send(bid, WRITER);
        town.run(WRITER, () -> withdrawBid.withdraw(bid));

        assertThat(kinds()).containsExactly(ArrivalKind.SENT, ArrivalKind.REPLACED, ArrivalKind.WITHDRAWN);
        assertThat(ledger().get(0).at()).isEqualTo(first.receipt().receivedAt());
        assertThat(ledger().get(0).receiptNumber()).contains(first.receipt().number());
        assertThat(ledger().get(1).at()).isEqualTo(second.receipt().receivedAt());
        assertThat(ledger().get(1).number()).contains(2);
    }

    @Test
    void aRefusedAttemptIsUndoneAndItsLineStays() {
        TenderId other = life.published();
        BidId empty = life.written(other, WRITER, "libraries", " ", 90_000);
        assertThatThrownBy(() -> life.send(empty, WRITER)).hasMessageContaining("BID_INCOMPLETE");
        assertThatThrownBy(() ->
                        transaction.at(life.deadline(tender).plus(1, ChronoUnit.MICROS), () -> life.send(bid, WRITER)))
                .hasMessageContaining("TENDER_DEADLINE_PASSED");
        assertThatThrownBy(() -> announce("program.exe")).hasMessageContaining("DOCUMENT_KIND");

        assertThat(life.status(bid)).isEqualTo("DRAFT");
        assertThat(kinds()).containsExactly(ArrivalKind.SENDING_REFUSED, ArrivalKind.FILE_REFUSED);
        assertThat(ledger().get(0).code()).contains("TENDER_DEADLINE_PASSED");
        assertThat(ledger().get(1).code()).contains("DOCUMENT_KIND");
        assertThat(town.as(WRITER, () -> arrivals.lastRefusal(bids.get(empty))).flatMap(Arrival::code))
                .contains("BID_INCOMPLETE");
    }

    @Test
    void whatRollsBackAfterTheAttemptLeavesNoLineOfSuccess() {
        transaction.rolledBack(() -> life.send(bid, WRITER));

        assertThat(life.status(bid)).isEqualTo("DRAFT");
        assertThat(kinds()).doesNotContain(ArrivalKind.SENT);
    }

    @Test
    void aStrangersAttemptIsNoneOfTheBids() {
        for (String stranger : List.of("vanessa.holt", TenderLife.OFFICER, "helen.marsh", "sunita.rao")) {
            assertThatThrownBy(() -> life.send(bid, stranger)).as(stranger).isInstanceOf(RuntimeException.class);
        }
        assertThat(kinds()).isEmpty();
    }

    @Test
    void othersDoNotReadItAndOfficersLearnCountsAndTimesAfterTheDeadlineAlone() {
        String name = "plan-" + mark + ".txt";
        DocumentId file = announce(name);
        store(file, 0, BYTES.length);
        life.send(bid, WRITER);

        assertThat(tables.thatHold(mark)).isEmpty();
        for (String reader :
                List.of("vanessa.holt", TenderLife.OFFICER, TenderLife.COLLEAGUE, "helen.marsh", "ines.fuchs")) {
            assertThatThrownBy(() -> town.as(reader, () -> arrivals.of(bids.get(bid))))
                    .as(reader)
                    .hasMessageContaining("READ_ORGANISATION_FILES");
        }
        assertThatThrownBy(() -> town.as(TenderLife.OFFICER, () -> arrivals.figures(tenders.get(tender))))
                .hasMessageContaining("TENDER_DEADLINE_NOT_REACHED");

        life.pastDeadline(tender);

        List<Arrivals.Figure> figures = town.as(TenderLife.OFFICER, () -> arrivals.figures(tenders.get(tender)));
        assertThat(figures)
                .extracting(Arrivals.Figure::kind)
                .containsExactly(
                        ArrivalKind.FILE_ANNOUNCED,
                        ArrivalKind.PIECE_RECEIVED,
                        ArrivalKind.FILE_WHOLE,
                        ArrivalKind.SENT);
        assertThat(figures).allSatisfy(figure -> assertThat(figure.bids()).isEqualTo(1));
        assertThatThrownBy(() -> town.as("vanessa.holt", () -> arrivals.figures(tenders.get(tender))))
                .hasMessageContaining("OPEN_BIDS");
    }

    @Test
    void noHandInTheDatabaseChangesOrRemovesALine() {
        life.send(bid, WRITER);
        assertThatThrownBy(() ->
                        town.change("update bid_arrival set at = at - interval '1 hour' where bid_id = ?", bid.value()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> town.change("delete from bid_arrival where bid_id = ?", bid.value()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void theReceiptIsSignedAndAChangedOneIsNot() throws SQLException {
        String text = life.send(bid, WRITER).receipt().signedText();
        String number = text.replaceAll("(?s).*number: (\\S+).*", "$1");

        assertThat(receiptCheck.of(text).kind()).isEqualTo(Kind.SIGNED);
        assertThat(receiptCheck.of(number).kind()).isEqualTo(Kind.ON_RECORD);
        assertThat(receiptCheck.of(text.replace("files: 0", "files: 1")).kind()).isEqualTo(Kind.CHANGED);

        town.change("alter table sealed_bid disable trigger tr_sealed_bid_is_final");
        town.change(
                "update sealed_bid set receipt_key_id = null, receipt_signature = null where receipt_number = ?",
                number);
        assertThat(receiptCheck.of(number).kind()).isEqualTo(Kind.UNSIGNED);
        assertThat(receiptCheck.of(text).kind()).isEqualTo(Kind.SIGNED);
        town.change("update sealed_bid set byte_count = byte_count + 1 where receipt_number = ?", number);
        town.change("alter table sealed_bid enable trigger tr_sealed_bid_is_final");
        assertThat(receiptCheck.of(text).kind()).isEqualTo(Kind.SIGNED_NOT_HERE);
    }

    @Test
    void theKeysThatSignedStay() {
        life.send(bid, WRITER);
        assertThatThrownBy(() -> town.change("delete from receipt_key")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> town.change("update receipt_key set public_key_sealed = '\\x00'"))
                .hasMessageContaining("append-only");
    }
}
