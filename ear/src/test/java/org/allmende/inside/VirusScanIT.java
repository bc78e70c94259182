package org.allmende.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.document.DocumentDownload;
import org.allmende.document.DocumentId;
import org.allmende.document.DocumentScan;
import org.allmende.document.DocumentScans;
import org.allmende.document.LateScans;
import org.allmende.document.RemoveDocument;
import org.allmende.tender.TenderId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files are scanned by the real clamd as they arrive, or later; that it is down or will not look stops no bid. */
class VirusScanIT extends InsidePortal {

    private static final String WRITER = "amira.osei";
    private static final String OFF = "127.0.0.1:1";

    @Inject
    private Town town;

    @Inject
    private TenderLife life;

    @Inject
    private DocumentScans scans;

    @Inject
    private LateScans lateScans;

    @Inject
    private DocumentDownload download;

    @Inject
    private RemoveDocument removeDocument;

    private final String mark = UUID.randomUUID().toString();
    private ClamdDaemon clamd;
    private TenderId tender;
    private BidId bid;

    @BeforeEach
    void writeABid() {
        assumeTrue(
                ClamdDaemon.binary().isPresent(),
                "SKIPPED, scanning for viruses is NOT TESTED: no clamd here, install the package clamav-daemon");
        clamd = new ClamdDaemon();
        tender = life.published();
        bid = life.written(tender, WRITER, "libraries", "We read with them.", 90_000);
    }

    @AfterEach
    void scanNoMore() {
        System.clearProperty("allmende.clamd");
        if (clamd != null) {
            clamd.close();
        }
    }

    private void scanBy(String address) {
        System.setProperty("allmende.clamd", address);
    }

    private DocumentId attach(String words) {
        return life.attach(bid, WRITER, "plan-" + mark + ".txt", words.getBytes(StandardCharsets.UTF_8));
    }

    private DocumentScan scan(DocumentId file) {
        return scans.of(file).orElseThrow();
    }

    @Test
    void aCleanFileIsTakenAndMarked() {
        scanBy(clamd.address());
        DocumentId file = attach("A plan " + mark);
        assertThat(scan(file).scannedAt()).isPresent();
        assertThat(scan(file).finding()).isEmpty();
        assertThat(town.as(WRITER, () -> download.view(file)).isStored()).isTrue();
    }

    @Test
    void aHarmfulFileIsRefusedWithWhatWasFound() {
        scanBy(clamd.address());
        assertThatThrownBy(() -> attach("A plan " + ClamdDaemon.HARMFUL))
                .hasMessageContaining("DOCUMENT_INFECTED [" + ClamdDaemon.NAME + "]");
        assertThat(town.count("select count(*) from document where subject_id = ? and state = 'STORED'", bid.value()))
                .isZero();
        String id = town.text("select cast(id as text) from document where subject_id = ?", bid.value());
        assertThat(town.text(
                        "select detail from audit_entry where use_case = 'StoreBlock' and subject_id = ?",
                        UUID.fromString(id)))
                .isEqualTo("DOCUMENT_INFECTED [" + ClamdDaemon.NAME + "]");
        assertThat(town.text(
                        "select code from bid_arrival where kind = 'PIECE_REFUSED' and document_id = ?",
                        UUID.fromString(id)))
                .isEqualTo("DOCUMENT_INFECTED");
        town.run(WRITER, () -> removeDocument.remove(new DocumentId(UUID.fromString(id))));
    }

    @Test
    void whatArrivedWithoutAScannerIsTakenAndScannedLater() {
        scanBy(OFF);
        DocumentId clean = attach("A plan " + mark);
        DocumentId harmful = attach("A plan " + ClamdDaemon.HARMFUL);
        assertThat(scan(clean).scannedAt()).isEmpty();
        assertThat(town.as(WRITER, () -> download.view(harmful)).isStored()).isTrue();

        scanBy(clamd.address());
        town.pass(Duration.ofMinutes(5));
        lateScans.catchUp();

        assertThat(scan(clean).scannedAt()).isPresent();
        assertThat(scan(clean).finding()).isEmpty();
        assertThat(scan(harmful).finding()).contains(ClamdDaemon.NAME);
        assertThatThrownBy(() -> town.as(WRITER, () -> download.view(harmful)))
                .hasMessageContaining("DOCUMENT_INFECTED");
        assertThat(town.count(
                        "select count(*) from audit_entry where use_case = 'NoteScan' and subject_id = ?",
                        harmful.value()))
                .isEqualTo(1);
    }

    @Test
    void aBidIsSentWithoutAScannerAndItsFilesAreScannedOnceItIsOpened() {
        scanBy(OFF);
        DocumentId file = attach("A plan " + ClamdDaemon.HARMFUL);
        assertThat(life.send(bid, WRITER).receipt().documentCount()).isEqualTo(1);
        scanBy(clamd.address());
        town.pass(Duration.ofMinutes(5));
        lateScans.catchUp();
        assertThat(scan(file).scannedAt()).as("nobody can read it").isEmpty();

        life.opened(tender);
        lateScans.catchUp();
        assertThat(scan(file).finding()).contains(ClamdDaemon.NAME);
    }

    @Test
    void aFileThatIsTooLargeForTheScannerIsTakenAllTheSame() {
        scanBy(clamd.address());
        String large = "A plan that is long. ".repeat(ClamdDaemon.MOST / 12);
        String half = large.substring(0, Math.min(large.length(), 1024 * 1024 - 1));
        DocumentId file = attach(half + half.substring(0, 1));
        assertThat(scan(file).scannedAt()).isPresent();
        DocumentId larger = life.attachInPieces(bid, WRITER, "long.txt", large.getBytes(StandardCharsets.UTF_8));
        assertThat(scan(larger).scannedAt()).isEmpty();
        assertThat(life.send(bid, WRITER).receipt().documentCount()).isEqualTo(2);
    }
}
