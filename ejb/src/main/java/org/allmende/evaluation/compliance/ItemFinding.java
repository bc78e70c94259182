package org.allmende.evaluation.compliance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;

/**
 * What an officer found for one item of a bid's check. Never rewritten: the newest counts, older ones stay on the record.
 *
 * <p>Errors: {@code COMPLIANCE_WORDS_LENGTH(least, most)} for anything but {@link Finding#IN_ORDER} without words.
 */
@Entity
@Table(name = "compliance_finding")
public class ItemFinding {

    static final int SHORTEST = 10;
    static final int LONGEST = 4_000;

    @Id
    private UUID id;

    @Column(name = "check_id")
    private UUID check;

    private String item;

    @Enumerated(EnumType.STRING)
    private Finding finding;

    private String words;

    @Column(name = "found_by")
    private UUID foundBy;

    @Column(name = "found_at")
    private Instant foundAt;

    @SuppressWarnings("NullAway.Init")
    protected ItemFinding() {}

    ItemFinding(ComplianceCheckId check, CheckItem item, Finding finding, String words, PersonId officer, Instant now) {
        this.id = Ids.next();
        this.check = check.value();
        this.item = item.code();
        this.finding = finding;
        this.words = finding == Finding.IN_ORDER && words.isBlank() ? "" : within(words);
        this.foundBy = officer.value();
        this.foundAt = now;
    }

    static String within(String words) {
        return TextLength.within("COMPLIANCE_WORDS_LENGTH", words.replace("\r\n", "\n"), SHORTEST, LONGEST);
    }

    /** Code of its {@link CheckItem}. */
    public String item() {
        return item;
    }

    public Finding finding() {
        return finding;
    }

    /** What is missing or doubtful, as the bidder reads it, or why it is in order; may be empty where it is. */
    public String words() {
        return words;
    }

    public PersonId foundBy() {
        return new PersonId(foundBy);
    }

    public Instant foundAt() {
        return foundAt;
    }
}
