package org.allmende.phase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.allmende.tender.TenderId;

/**
 * What came up in a dialogue and concerns all who go on: told to all of them alike, without naming who brought it up. Append-only.
 *
 * <p>Errors: {@code DIALOGUE_SHARE_LENGTH(least, most)}.
 */
@Entity
@Table(name = "dialogue_share")
public class DialogueShare {

    private static final int SHORTEST = 20;
    private static final int LONGEST = 10_000;

    @Id
    private UUID id;

    @Column(name = "tender_id")
    private UUID tender;

    private int number;

    private String words;

    @Column(name = "shared_at")
    private Instant sharedAt;

    @Column(name = "shared_by")
    private UUID sharedBy;

    @Column(name = "shared_by_name")
    private String sharedByName;

    @SuppressWarnings("NullAway.Init")
    protected DialogueShare() {}

    /** @param number from 1 in each tender */
    DialogueShare(TenderId tender, int number, String words, PersonId officer, String name, Instant now) {
        this.id = Ids.next();
        this.tender = tender.value();
        this.number = number;
        this.words = TextLength.within("DIALOGUE_SHARE_LENGTH", words.replace("\r\n", "\n"), SHORTEST, LONGEST);
        this.sharedAt = now;
        this.sharedBy = officer.value();
        this.sharedByName = name;
    }

    public TenderId tenderId() {
        return new TenderId(tender);
    }

    /** From 1 in each tender. */
    public int number() {
        return number;
    }

    public String words() {
        return words;
    }

    public Instant sharedAt() {
        return sharedAt;
    }

    public PersonId sharedBy() {
        return new PersonId(sharedBy);
    }

    public String sharedByName() {
        return sharedByName;
    }
}
