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

/**
 * What the supplier says to the record of a meeting: that it is right, or a remark. Append-only.
 *
 * <p>Errors: {@code DIALOGUE_REMARK_LENGTH(least, most)}.
 */
@Entity
@Table(name = "dialogue_reply")
public class DialogueReply {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 4_000;

    @Id
    private UUID id;

    @Column(name = "meeting_id")
    private UUID meeting;

    private boolean confirms;

    private String words;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "given_by")
    private UUID givenBy;

    @Column(name = "given_by_name")
    private String givenByName;

    @SuppressWarnings("NullAway.Init")
    protected DialogueReply() {}

    /** @param remark blank: the record is right */
    DialogueReply(DialogueMeeting meeting, String remark, PersonId person, String name, Instant now) {
        this.id = Ids.next();
        this.meeting = meeting.id();
        this.confirms = remark.isBlank();
        this.words = confirms
                ? ""
                : TextLength.within("DIALOGUE_REMARK_LENGTH", remark.replace("\r\n", "\n"), SHORTEST, LONGEST);
        this.givenAt = now;
        this.givenBy = person.value();
        this.givenByName = name;
    }

    UUID meeting() {
        return meeting;
    }

    /** Whether it says that the record is right. */
    public boolean confirms() {
        return confirms;
    }

    /** The remark; empty where the record is confirmed. */
    public String words() {
        return words;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public PersonId givenBy() {
        return new PersonId(givenBy);
    }

    public String givenByName() {
        return givenByName;
    }
}
