package org.allmende.bid.arrival;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.bid.BidId;
import org.allmende.document.DocumentId;
import org.allmende.document.FileMoved;
import org.allmende.identity.Acting;
import org.allmende.identity.PersonId;
import org.jspecify.annotations.Nullable;

/** One line of the ledger; never changed, never deleted (a trigger guards it too). Holds no word of the bid and no file's name. */
@Entity
@Table(name = "bid_arrival")
public class Arrival {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "bid_id")
    private UUID bid;

    @Enumerated(EnumType.STRING)
    private ArrivalKind kind;

    private Instant at;

    @Column(name = "person_id")
    private @Nullable UUID person;

    @Column(name = "document_id")
    private @Nullable UUID document;

    @Column(name = "from_byte")
    private @Nullable Long fromByte;

    @Column(name = "up_to_byte")
    private @Nullable Long upToByte;

    private @Nullable Long size;

    @Column(name = "version_number")
    private @Nullable Integer number;

    @Column(name = "receipt_number")
    private @Nullable String receiptNumber;

    private @Nullable String code;

    @SuppressWarnings("NullAway.Init")
    protected Arrival() {}

    Arrival(BidId bid, ArrivalKind kind, Instant at) {
        this.bid = bid.value();
        this.kind = kind;
        this.at = at;
        this.person = Acting.current().personId().map(PersonId::value).orElse(null);
    }

    Arrival ofFile(FileMoved moved) {
        document = moved.document().value();
        fromByte = moved.from();
        upToByte = moved.upTo();
        size = moved.size();
        return this;
    }

    Arrival ofFile(DocumentId file) {
        document = file.value();
        return this;
    }

    Arrival ofVersion(int version, String receipt) {
        number = version;
        receiptNumber = receipt;
        return this;
    }

    Arrival because(String problem) {
        code = problem;
        return this;
    }

    public ArrivalKind kind() {
        return kind;
    }

    /** The database's clock; of what was sent, the instant on its receipt. */
    public Instant at() {
        return at;
    }

    /** Who tried. */
    public Optional<PersonId> person() {
        return Optional.ofNullable(person).map(PersonId::new);
    }

    public Optional<DocumentId> document() {
        return Optional.ofNullable(document).map(DocumentId::new);
    }

    /** Where the piece began in the file. */
    public @Nullable Long fromByte() {
        return fromByte;
    }

    /** How many bytes of the file were here then. */
    public @Nullable Long upToByte() {
        return upToByte;
    }

    /** Of the file, as announced. */
    public @Nullable Long size() {
        return size;
    }

    /** The sealed version's number, of what was sent. */
    public Optional<Integer> number() {
        return Optional.ofNullable(number);
    }

    public Optional<String> receiptNumber() {
        return Optional.ofNullable(receiptNumber);
    }

    /**
     * Why it came to nothing: the code of a problem, or {@code FAULT} where the portal itself failed; {@code LEFT_ALONE} of a file that
     * the portal took away.
     */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }
}
