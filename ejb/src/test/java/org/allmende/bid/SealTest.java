package org.allmende.bid;

import static org.allmende.tender.TenderBuilder.DRAFTED;
import static org.allmende.tender.TenderBuilder.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.document.DocumentId;
import org.allmende.identity.OrganisationId;
import org.allmende.sealing.ContentKey;
import org.allmende.shared.Ids;
import org.allmende.shared.Money;
import org.allmende.shared.Sha256;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final String ANSWER = "We open on Sundays and in the evening";
    private static final String FILE = "Secret business plan.pdf";

    private final Bid bid = sent();
    private final UUID document = Ids.next();
    private final byte[] documentKey = ContentKey.fresh().bytes();
    private final BidContent content = new BidContent(
            Map.of(Ids.next(), ANSWER),
            Map.of(Ids.next(), Money.pounds(1_180_000)),
            List.of(new BidContent.File(new DocumentId(document), FILE, "application/pdf", 20_000, "ab".repeat(32))));
    private final Seal seal = Seal.of(bid);
    private final ContentKey tenderKey = ContentKey.fresh();
    private final ContentKey readingKey = ContentKey.fresh();

    @Test
    void tenderAndBidderReadWhatWasSealedAndNobodyElse() {
        Envelope envelope = close();
        assertThat(seal.openForTender(envelope, tenderKey::open).content()).isEqualTo(content);
        Manifest own = seal.openForBidder(envelope, ReadingKey.read(ReadingKey.print(readingKey)));
        assertThat(own.content()).isEqualTo(content);
        assertThat(own.keys().get(document)).isEqualTo(documentKey);
        assertThatThrownBy(() -> seal.openForBidder(envelope, ContentKey.fresh()))
                .hasMessage("READING_KEY_WRONG");
        assertThatThrownBy(() -> seal.openForTender(envelope, ContentKey.fresh()::open))
                .hasMessage("SEAL_BROKEN");
    }

    @Test
    void whatTheBidderReadsHasTheFingerprintOfTheReceipt() {
        Envelope envelope = close();
        assertThat(Sha256.hex(seal.openForBidder(envelope, readingKey).bytes())).isEqualTo(envelope.manifestSha256());
    }

    @Test
    void noStoredByteShowsWhatTheBidSays() {
        Envelope envelope = close();
        for (byte[] stored : List.of(envelope.content(), envelope.keyForTender(), envelope.keyForBidder())) {
            String text = new String(stored, StandardCharsets.ISO_8859_1);
            assertThat(text).doesNotContain("Sundays", "1180000", FILE, document.toString());
        }
    }

    @Test
    void oneFlippedBitAnywhereIsNoticed() {
        Envelope envelope = close();
        for (int at = 0; at < envelope.content().length; at++) {
            byte[] changed = envelope.content().clone();
            changed[at] ^= 1;
            Envelope forged = new Envelope(
                    envelope.manifestSha256(),
                    envelope.documentCount(),
                    envelope.byteCount(),
                    changed,
                    envelope.keyForTender(),
                    envelope.keyForBidder());
            assertThatThrownBy(() -> seal.openForTender(forged, tenderKey::open))
                    .hasMessage("SEAL_BROKEN");
        }
    }

    @Test
    void anEnvelopeOfAnotherBidOrVersionIsNoticed() {
        Envelope envelope = close();
        assertThatThrownBy(() -> Seal.of(sent()).openForTender(envelope, tenderKey::open))
                .hasMessage("SEAL_BROKEN");
    }

    @Test
    void theFingerprintDiffersEachTimeSoThatNoGuessCanBeChecked() {
        assertThat(close().manifestSha256()).isNotEqualTo(close().manifestSha256());
    }

    @Test
    void receiptNumbersCarryTheDayAndDoNotRepeat() {
        assertThat(ReceiptNumber.next(DRAFTED))
                .matches("AL26-1102-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")
                .isNotEqualTo(ReceiptNumber.next(DRAFTED));
    }

    private Envelope close() {
        Manifest manifest = Manifest.of(bid, content, Map.of(document, documentKey));
        return seal.close(manifest, plain -> tenderKey.seal(plain, seal.about()), readingKey);
    }

    private static Bid sent() {
        var tender = aTender().published();
        Bid bid = new Bid("AL-B-2026-0001", tender, new OrganisationId(Ids.next()), DRAFTED);
        bid.submit(tender, DRAFTED);
        return bid;
    }
}
