package org.allmende.document;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.allmende.identity.Access;
import org.allmende.identity.Acting;
import org.allmende.identity.Permission;
import org.allmende.identity.PersonId;
import org.allmende.identity.Requires;
import org.allmende.identity.UseCase;
import org.allmende.sealing.ContentKey;
import org.allmende.shared.DatabaseClock;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;

/**
 * A file is announced for a draft; its bytes follow in pieces. Who may do so is the shelf's decision.
 *
 * <p>Errors: {@code DOCUMENT_NEEDS_NAME}, {@code DOCUMENT_KIND(name)}, {@code DOCUMENT_EMPTY}, {@code DOCUMENT_SIZE}, {@code
 * DOCUMENT_TOGETHER(most)}, {@code DOCUMENT_HAS_NO_PLACE}.
 */
@Stateless
@UseCase
@Requires(Permission.OWN_ACCOUNT)
public class StartUpload {

    private static final int LONGEST_NAME = 200;

    @Inject
    private Access access;

    @Inject
    private Documents documents;

    @Inject
    private Clock clock;

    @Inject
    private DatabaseClock databaseClock;

    @Inject
    private Event<FileMoved> moved;

    /**
     * @param subject the draft that the file belongs to
     * @param size in bytes
     */
    public record Command(UUID subject, String name, String mediaType, long size) {}

    public DocumentId start(Command c) {
        access.toSignedIn();
        DocumentShelf shelf = documents.shelf(c.subject());
        shelf.demandWrite(c.subject());
        Document.requireSize(c.size(), shelf.most());
        documents.requireRoom(c.subject(), c.size(), shelf.mostTogether());
        DocumentId id = new DocumentId(Ids.next());
        ContentKey key = ContentKey.fresh();
        Document.Origin origin = new Document.Origin(
                c.subject(),
                shelf.owner(c.subject()),
                shelf.purpose(),
                Acting.current().personId().map(PersonId::value).orElse(null));
        String name = plainName(c.name());
        byte[] description = new DocumentKey(id, key).describe(name, shelf.mediaType(name), null);
        Document document = new Document(id, origin, c.size(), description, documents.wrap(id, key), clock.instant());
        documents.add(document);
        moved.fire(FileMoved.of(document, FileMoved.Step.ANNOUNCED, 0, databaseClock.now()));
        return id;
    }

    /**
     * The last part of a path, at most 200 characters, without those that are not seen: one of them turns the letters around, so
     * that a program would look like a paper. Those that mean something to a file system become a low line.
     */
    static String plainName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .strip();
        if (plain.isEmpty()) {
            throw new DomainProblem("DOCUMENT_NEEDS_NAME");
        }
        int letters = plain.codePointCount(0, plain.length());
        return letters <= LONGEST_NAME ? plain : plain.substring(plain.offsetByCodePoints(0, letters - LONGEST_NAME));
    }
}
