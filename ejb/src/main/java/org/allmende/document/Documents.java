package org.allmende.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.sealing.ContentKey;
import org.allmende.sealing.ServerKey;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Sha256;

/** Files and their bytes. A file whose key has gone into a sealed bid can be named here but not read. */
@ApplicationScoped
public class Documents {

    private static final int LARGEST_BLOCK = 1024 * 1024;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ServerKey serverKey;

    @Inject
    @Any
    private Instance<DocumentShelf> shelves;

    /** The largest number of bytes that are stored at once. */
    public static int largestBlock() {
        return LARGEST_BLOCK;
    }

    void add(Document document) {
        entityManager.persist(document);
    }

    public Document get(DocumentId id) {
        return find(id).orElseThrow(() -> new DomainProblem("DOCUMENT_UNKNOWN"));
    }

    public Optional<Document> find(DocumentId id) {
        return Optional.ofNullable(entityManager.find(Document.class, id.value()));
    }

    Document getLocked(DocumentId id) {
        return findLocked(id).orElseThrow(() -> new DomainProblem("DOCUMENT_UNKNOWN"));
    }

    Optional<Document> findLocked(DocumentId id) {
        return Optional.ofNullable(entityManager.find(Document.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Files of which no byte has come for so long that what is here of them goes. */
    @SuppressWarnings("unchecked")
    List<DocumentId> leftAlone() {
        List<UUID> ids = entityManager
                .createNativeQuery("select id from document where state = 'UPLOADING'"
                        + " and moved_at <= portal_now() - make_interval(secs => ?1) order by moved_at")
                .setParameter(1, (double) Document.LEFT_ALONE.toSeconds())
                .getResultList();
        return ids.stream().map(DocumentId::new).toList();
    }

    /** Refuses where one more file of that size is more than a draft may hold; of two that are announced at once, one waits. */
    void requireRoom(UUID subject, long size, long most) {
        if (most == Long.MAX_VALUE) {
            return;
        }
        entityManager
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, "documents:" + subject)
                .getSingleResult();
        Number together = (Number) entityManager
                .createNativeQuery("select coalesce(sum(size), 0) from document"
                        + " where subject_id = ?1 and wrapped_key is not null")
                .setParameter(1, subject)
                .getSingleResult();
        if (together.longValue() + size > most) {
            throw new DomainProblem("DOCUMENT_TOGETHER", FileSizes.limit(most));
        }
    }

    DocumentShelf shelf(UUID subject) {
        return shelves.stream()
                .filter(shelf -> shelf.knows(subject))
                .findFirst()
                .orElseThrow(() -> new DomainProblem("DOCUMENT_HAS_NO_PLACE"));
    }

    /** The readable files of a subject, in the order in which they were begun. */
    public List<DocumentView> of(UUID subject) {
        return entityManager
                .createQuery(
                        "select d from Document d where d.subject = :subject and d.wrappedKey is not null"
                                + " order by d.startedAt, d.id",
                        Document.class)
                .setParameter("subject", subject)
                .getResultStream()
                .map(this::view)
                .toList();
    }

    /** The readable files of several subjects, in the order in which they were begun; none for a subject without files. */
    public Map<UUID, List<DocumentView>> ofAll(Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(
                        "select d from Document d where d.subject in :subjects and d.wrappedKey is not null"
                                + " order by d.startedAt, d.id",
                        Document.class)
                .setParameter("subjects", subjects)
                .getResultStream()
                .map(this::view)
                .collect(Collectors.groupingBy(DocumentView::subject));
    }

    /** How many files a subject has; no secret. */
    public int count(UUID subject) {
        return Math.toIntExact(entityManager
                .createQuery("select count(d) from Document d where d.subject = :subject", Long.class)
                .setParameter("subject", subject)
                .getSingleResult());
    }

    /** A readable file; {@code DOCUMENT_SEALED} while it lies in a sealed bid. */
    public DocumentView view(Document document) {
        return keyOf(document).view(document);
    }

    /** As {@link #view(Document)}, if the current actor may read it. */
    public DocumentView viewAllowed(DocumentId id) {
        Document document = get(id);
        shelf(document.subject()).demandRead(document);
        return view(document);
    }

    DocumentKey keyOf(Document document) {
        byte[] wrapped = document.wrappedKey().orElseThrow(() -> new DomainProblem("DOCUMENT_SEALED"));
        return new DocumentKey(document.id(), ContentKey.of(serverKey.open(wrapped, aboutKey(document.id()))));
    }

    byte[] wrap(DocumentId id, ContentKey key) {
        return serverKey.seal(key.bytes(), aboutKey(id));
    }

    private static String aboutKey(DocumentId id) {
        return "document-key:" + id.value();
    }

    /** Takes the keys of all readable files of the subject out of the database, for a sealed envelope to hold them. */
    public Map<UUID, byte[]> takeKeys(UUID subject) {
        Map<UUID, byte[]> keys = new TreeMap<>();
        for (DocumentView file : of(subject)) {
            Document document = get(file.id());
            keys.put(file.id().value(), keyOf(document).key().bytes());
            document.forgetKey();
        }
        return keys;
    }

    /** Gives the files their keys back: the bid was opened, or its bidder has restored it. */
    public void returnKeys(Map<UUID, byte[]> keys) {
        keys.forEach((id, key) -> {
            Document document = get(new DocumentId(id));
            document.regainKey(wrap(document.id(), ContentKey.of(key)));
        });
    }

    /**
     * Hands all files over to another matter of the same capability, for good: what was a draft's is now what it became.
     *
     * @throws DomainProblem {@code DOCUMENT_NOT_WHOLE(name)}: one of them has not arrived in full
     */
    public void handOver(UUID from, UUID to) {
        for (DocumentView file : of(from)) {
            Document document = getLocked(file.id());
            if (document.state() != DocumentState.STORED) {
                throw new DomainProblem("DOCUMENT_NOT_WHOLE", file.name());
            }
            document.moveTo(to);
        }
        entityManager.flush();
    }

    void addBlock(Document document, long offset, byte[] plain) {
        int number = Math.toIntExact(blockCount(document.id()));
        byte[] sealed = keyOf(document).sealBlock(plain, number);
        entityManager.persist(new DocumentBlock(document.id(), number, offset, plain.length, sealed));
        entityManager.flush();
    }

    private long blockCount(DocumentId id) {
        return entityManager
                .createQuery("select count(b) from DocumentBlock b where b.document = :document", Long.class)
                .setParameter("document", id.value())
                .getSingleResult();
    }

    /** Writes the plain bytes, block by block, and never holds more than one of them. */
    public void writeTo(Document document, OutputStream out) throws IOException {
        DocumentKey key = keyOf(document);
        long count = blockCount(document.id());
        for (int number = 0; number < count; number++) {
            out.write(key.openBlock(block(document.id(), number), number));
        }
    }

    /** The plain bytes, to be read in this transaction; never holds more than one block of them. */
    public InputStream open(Document document) {
        DocumentKey key = keyOf(document);
        long count = blockCount(document.id());
        return new SequenceInputStream(new Enumeration<>() {
            private int number;

            @Override
            public boolean hasMoreElements() {
                return number < count;
            }

            @Override
            public InputStream nextElement() {
                byte[] plain = key.openBlock(block(document.id(), number), number);
                number++;
                return new ByteArrayInputStream(plain);
            }
        });
    }

    /** Plain bytes from there on, of the blocks that hold them alone. */
    @SuppressWarnings("unchecked")
    byte[] slice(Document document, long from, int length) {
        DocumentKey key = keyOf(document);
        byte[] slice = new byte[length];
        List<Object[]> blocks = entityManager
                .createNativeQuery("select number, byte_offset from document_block where document_id = ?1"
                        + " and byte_offset < ?2 and byte_offset + length > ?3 order by number")
                .setParameter(1, document.id().value())
                .setParameter(2, from + length)
                .setParameter(3, from)
                .getResultList();
        for (Object[] row : blocks) {
            int number = ((Number) row[0]).intValue();
            long offset = ((Number) row[1]).longValue();
            byte[] plain = key.openBlock(block(document.id(), number), number);
            long first = Math.max(from, offset);
            long end = Math.min(from + length, offset + plain.length);
            System.arraycopy(plain, (int) (first - offset), slice, (int) (first - from), (int) (end - first));
        }
        return slice;
    }

    void dropBlocks(Document document, long offset) {
        entityManager
                .createQuery("delete from DocumentBlock b where b.document = :document and b.offset >= :offset")
                .setParameter("document", document.id().value())
                .setParameter("offset", offset)
                .executeUpdate();
    }

    /** What came last of a file on its way, if the current actor may read it; empty before its first byte and once it is whole. */
    public Optional<LastPiece> lastPieceAllowed(DocumentId id) {
        Document document = get(id);
        shelf(document.subject()).demandRead(document);
        if (document.state() != DocumentState.UPLOADING || document.received() == 0) {
            return Optional.empty();
        }
        int last = Math.toIntExact(blockCount(id)) - 1;
        byte[] plain = keyOf(document).openBlock(block(id, last), last);
        return Optional.of(new LastPiece(plain.length, Sha256.digest().digest(plain)));
    }

    private byte[] block(DocumentId id, int number) {
        return (byte[]) entityManager
                .createNativeQuery("select content from document_block where document_id = ?1 and number = ?2")
                .setParameter(1, id.value())
                .setParameter(2, number)
                .getSingleResult();
    }

    /** Takes away all files of a matter that ends with them. */
    public void removeAll(UUID subject) {
        entityManager
                .createQuery("select d from Document d where d.subject = :subject", Document.class)
                .setParameter("subject", subject)
                .getResultList()
                .forEach(this::remove);
        entityManager.flush();
    }

    void remove(Document document) {
        entityManager
                .createQuery("delete from DocumentBlock b where b.document = :document")
                .setParameter("document", document.id().value())
                .executeUpdate();
        entityManager.remove(document);
    }
}
