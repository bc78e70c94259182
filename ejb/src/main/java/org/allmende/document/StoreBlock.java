package org.allmende.document;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.allmende.document.virus.Scan;
import org.allmende.document.virus.Verdict;
import org.allmende.document.virus.VirusScanner;
import org.allmende.identity.Access;
import org.allmende.identity.Permission;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.Sha256;

/**
 * A piece of a file arrives and stays, whatever happens to the line after it. The last piece makes the file stored, with its
 * SHA-256 and the database's time of its arrival, however long the whole is looked at. What a file holds is looked at with its first
 * piece, and again as a whole.
 *
 * <p>Errors: {@code DOCUMENT_OFFSET(received)} where the piece does not follow what is here, {@code DOCUMENT_TOO_LONG}, those of
 * {@link FileContent}, and {@code DOCUMENT_INFECTED(name, finding)} where a scanner is configured and has found something.
 */
@Stateless
@UseCase
@Requires(Permission.OWN_ACCOUNT)
public class StoreBlock {

    @Inject
    private Access access;

    @Inject
    private Documents documents;

    @Inject
    private DocumentScans scans;

    @Inject
    private VirusScanner scanner;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<FileMoved> moved;

    /**
     * @param offset of the first byte in the file
     * @param bytes at most {@link Documents#largestBlock()}
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Command(DocumentId document, long offset, byte[] bytes) {}

    /** Gives the number of bytes that are here now. */
    public long store(Command c) {
        access.toSignedIn();
        Document document = documents.getLocked(c.document());
        documents.shelf(document.subject()).demandWrite(document.subject());
        Instant arrived = databaseClock.now();
        document.receive(c.offset(), c.bytes().length, arrived);
        DocumentKey key = documents.keyOf(document);
        DocumentView view = key.view(document);
        if (c.offset() == 0) {
            FileContent.requireBeginning(view, c.bytes());
        }
        documents.addBlock(document, c.offset(), c.bytes());
        moved.fire(FileMoved.of(document, FileMoved.Step.RECEIVED, c.offset(), arrived));
        if (document.isWhole()) {
            byte[] description = key.describe(view.name(), view.mediaType(), look(document, view, arrived));
            document.store(description, arrived);
            moved.fire(FileMoved.of(document, FileMoved.Step.WHOLE, 0, arrived));
        }
        return document.received();
    }

    /** Reads the whole once more, for whoever has to see it; gives its SHA-256. */
    private String look(Document document, DocumentView view, Instant now) {
        try (FileLook look = FileContent.requireWhole(view, (from, length) -> documents.slice(document, from, length));
                Scan scan = scanner.atOnce()) {
            MessageDigest digest = Sha256.digest();
            documents.writeTo(document, new Together(new DigestOutputStream(look, digest), scan));
            look.judge();
            note(view, scan.verdict(), now);
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A scanner that does not answer stops no file: it is taken, and scanned later. */
    private void note(DocumentView view, Verdict verdict, Instant now) {
        if (verdict.isFound()) {
            throw new FileProblem("DOCUMENT_INFECTED", view.name(), verdict.words());
        }
        if (scanner.isConfigured()) {
            scans.note(view.id(), verdict, now);
        }
    }

    /** What is written goes to both. */
    private static final class Together extends FilterOutputStream {

        private final OutputStream other;

        Together(OutputStream one, OutputStream other) {
            super(one);
            this.other = other;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            other.write(bytes, from, length);
        }
    }
}
