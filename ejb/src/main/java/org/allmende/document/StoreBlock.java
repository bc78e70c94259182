package org.allmende.document;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.HexFormat;
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
 * <p>Errors: {@code DOCUMENT_OFFSET(received)} where the piece does not follow what is here, {@code DOCUMENT_TOO_LONG}, and those of
 * {@link FileContent}.
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
            byte[] description = key.describe(view.name(), view.mediaType(), look(document, view));
            document.store(description, arrived);
            moved.fire(FileMoved.of(document, FileMoved.Step.WHOLE, 0, arrived));
        }
        return document.received();
    }

    /** Reads the whole once more; gives its SHA-256. */
    private String look(Document document, DocumentView view) {
        try (FileLook look =
                        FileContent.requireWhole(view, (from, length) -> documents.slice(document, from, length));
                DigestOutputStream digest = new DigestOutputStream(look, Sha256.digest())) {
            documents.writeTo(document, digest);
            look.judge();
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
