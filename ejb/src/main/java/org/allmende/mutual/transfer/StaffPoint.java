package org.allmende.mutual.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.mutual.MutualId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * How far one mutual is with one question. Before anybody has touched it, it is open.
 *
 * <p>Errors: {@code STAFF_QUESTION_CHANGED(by)} when somebody else saved meanwhile, {@code STAFF_NOTE_MISSING}, {@code
 * STAFF_NOTE_TOO_LONG(most)}.
 */
@Entity
@Table(name = "staff_question")
public class StaffPoint {

    /** Longest note in characters. */
    public static final int LONGEST = 4_000;

    @Id
    private UUID id;

    @Column(name = "mutual_id")
    private UUID mutual;

    @Enumerated(EnumType.STRING)
    private StaffQuestion question;

    @Enumerated(EnumType.STRING)
    private QuestionState state;

    private String note;

    private int saves;

    @Column(name = "saved_at")
    private @Nullable Instant savedAt;

    @Column(name = "saved_by")
    private @Nullable String savedBy;

    @SuppressWarnings("NullAway.Init")
    protected StaffPoint() {}

    StaffPoint(MutualId mutual, StaffQuestion question) {
        this.id = Ids.next();
        this.mutual = mutual.value();
        this.question = question;
        this.state = QuestionState.OPEN;
        this.note = "";
    }

    void record(QuestionState newState, String newNote, int read, String by, Instant now) {
        String words = newNote.strip();
        if (newState == state && words.equals(note)) {
            return;
        }
        if (read != saves) {
            throw new DomainProblem("STAFF_QUESTION_CHANGED", savedBy == null ? "" : savedBy);
        }
        if (words.length() > LONGEST) {
            throw new DomainProblem("STAFF_NOTE_TOO_LONG", LONGEST);
        }
        if (newState.needsNote() && words.isEmpty()) {
            throw new DomainProblem("STAFF_NOTE_MISSING");
        }
        state = newState;
        note = words;
        saves++;
        savedAt = now;
        savedBy = by;
    }

    public MutualId mutual() {
        return new MutualId(mutual);
    }

    public StaffQuestion question() {
        return question;
    }

    public QuestionState state() {
        return state;
    }

    /** What was answered by whom, or why it need not be. */
    public String note() {
        return note;
    }

    /** How often it was saved: what a page gives back. */
    public int saves() {
        return saves;
    }

    public Optional<Instant> savedAt() {
        return Optional.ofNullable(savedAt);
    }

    public Optional<String> savedBy() {
        return Optional.ofNullable(savedBy);
    }
}
