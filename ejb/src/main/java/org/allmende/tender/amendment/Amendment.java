package org.allmende.tender.amendment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderWording;
import org.jspecify.annotations.Nullable;

/**
 * One change of a published tender: why, what the words were and are, and what becomes of the deadline. It is written once and never
 * altered; a slip in it is put right by the next one.
 *
 * <p>Errors: {@code AMENDMENT_CHANGES_NOTHING}, {@code AMENDMENT_REASONS_LENGTH(least, most)}, {@code
 * AMENDMENT_DEADLINE_EARLIER(deadline)}, {@code AMENDMENT_KEPT_LENGTH(least, most)} where the deadline stays and nobody says why.
 */
@Entity
@Table(name = "tender_amendment")
public class Amendment {

    static final int SHORTEST = 20;
    static final int LONGEST = 4_000;

    @Id
    private UUID id;

    @Column(name = "tender_id")
    private UUID tender;

    private int number;

    private String reasons;

    @Column(name = "deadline_before")
    private Instant deadlineBefore;

    @Column(name = "deadline_after")
    private Instant deadlineAfter;

    @Column(name = "deadline_kept")
    private @Nullable String deadlineKept;

    @Column(name = "questions_before")
    private @Nullable Instant questionsBefore;

    @Column(name = "questions_after")
    private @Nullable Instant questionsAfter;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private UUID publishedBy;

    @Column(name = "published_by_name")
    private String publishedByName;

    @ElementCollection
    @CollectionTable(name = "tender_amendment_part", joinColumns = @JoinColumn(name = "amendment_id"))
    private Set<AmendedPart> parts = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Amendment() {}

    /**
     * What is to hold.
     *
     * @param words already cleaned against those that hold
     * @param questionsUntil null: as before
     * @param kept why the deadline stays, where it does
     */
    record Wanted(
            String reasons,
            TenderWording words,
            Instant deadline,
            @Nullable Instant questionsUntil,
            String kept) {}

    /** Of a tender as it still stands. */
    Amendment(Tender about, int number, Wanted wanted, PersonId officer, String name, Instant now) {
        about.requireOpen(now);
        Instant before = about.deadline().orElseThrow().at();
        Instant questions = about.questionsDeadline().map(last -> last.at()).orElse(null);
        Instant asked = wanted.questionsUntil() == null ? questions : wanted.questionsUntil();
        List<TenderWording.Change> changes = TenderWording.of(about).changesTo(wanted.words());
        if (changes.isEmpty()
                && wanted.deadline().equals(before)
                && Optional.ofNullable(asked).equals(Optional.ofNullable(questions))) {
            throw new DomainProblem("AMENDMENT_CHANGES_NOTHING");
        }
        if (wanted.deadline().isBefore(before)) {
            throw new DomainProblem("AMENDMENT_DEADLINE_EARLIER", before);
        }
        this.id = Ids.next();
        this.tender = about.id().value();
        this.number = number;
        this.reasons = TextLength.within("AMENDMENT_REASONS_LENGTH", lines(wanted.reasons()), SHORTEST, LONGEST);
        this.deadlineBefore = before;
        this.deadlineAfter = wanted.deadline();
        this.deadlineKept = wanted.deadline().equals(before)
                ? TextLength.within("AMENDMENT_KEPT_LENGTH", lines(wanted.kept()), SHORTEST, LONGEST)
                : null;
        this.questionsBefore = questions;
        this.questionsAfter = asked;
        this.publishedAt = now;
        this.publishedBy = officer.value();
        this.publishedByName = name;
        changes.forEach(change -> parts.add(new AmendedPart(change)));
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    public AmendmentId id() {
        return new AmendmentId(id);
    }

    public TenderId tender() {
        return new TenderId(tender);
    }

    /** From 1 in each tender. */
    public int number() {
        return number;
    }

    public String reasons() {
        return reasons;
    }

    public Instant deadlineBefore() {
        return deadlineBefore;
    }

    public Instant deadlineAfter() {
        return deadlineAfter;
    }

    public boolean isDeadlineMoved() {
        return !deadlineAfter.equals(deadlineBefore);
    }

    /** Why the deadline stays; empty where it moves. */
    public Optional<String> deadlineKept() {
        return Optional.ofNullable(deadlineKept);
    }

    public Optional<Instant> questionsBefore() {
        return Optional.ofNullable(questionsBefore);
    }

    public Optional<Instant> questionsAfter() {
        return Optional.ofNullable(questionsAfter);
    }

    public boolean isQuestionsMoved() {
        return !questionsAfter().equals(questionsBefore());
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public PersonId publishedBy() {
        return new PersonId(publishedBy);
    }

    /** For the council's own files. */
    public String publishedByName() {
        return publishedByName;
    }

    /** What changed, in the order of the notice. */
    public List<AmendedPart> parts() {
        return parts.stream()
                .sorted(Comparator.comparing(AmendedPart::kind).thenComparing(AmendedPart::number))
                .toList();
    }
}
