package org.allmende.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;

/** What one side has said about one day of an obligation; nothing is taken back. */
@Entity
@Table(name = "obligation_word")
public class ObligationWord {

    @Id
    private UUID id;

    @Column(name = "due_id")
    private UUID due;

    private int number;

    @Enumerated(EnumType.STRING)
    private DueStatus kind;

    private String words;

    @Column(name = "person_id")
    private UUID person;

    @Column(name = "said_at")
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected ObligationWord() {}

    ObligationWord(DueId due, int number, DueStatus kind, String words, PersonId person, Instant at) {
        if (words.isBlank() && kind != DueStatus.ACCEPTED) {
            throw new DomainProblem("OBLIGATION_NEEDS_WORDS");
        }
        this.id = Ids.next();
        this.due = due.value();
        this.number = number;
        this.kind = kind;
        this.words = words.strip();
        this.person = person.value();
        this.at = at;
    }

    /** What it says: done, accepted or disputed. */
    public DueStatus kind() {
        return kind;
    }

    public String words() {
        return words;
    }

    public PersonId person() {
        return new PersonId(person);
    }

    public Instant at() {
        return at;
    }
}
