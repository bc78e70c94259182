package org.allmende.tender.question;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.calendar.QuestionTiming;
import org.allmende.calendar.WorkingDays;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.allmende.tender.Tender;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderStatus;
import org.jspecify.annotations.Nullable;

/**
 * A question about a tender and what becomes of it. Two wordings are kept: as it was asked, for the asker and the council's
 * procurement officers, and as it is published, in which the council may change what would show who asks. It says to nobody who
 * asked.
 *
 * <p>Errors: {@code TENDER_QUESTION_NOT_OPEN}, {@code TENDER_QUESTIONS_OVER(last instant)}, {@code TENDER_QUESTION_LENGTH(least,
 * most)}, {@code TENDER_QUESTION_WORDING_LENGTH(least, most)}, {@code TENDER_QUESTION_ANSWER_LENGTH(least, most)}, {@code
 * TENDER_QUESTION_CHANGE_LENGTH(least, most)}, {@code TENDER_QUESTION_REASONS_LENGTH(least, most)}, {@code
 * TENDER_QUESTION_CLOSED}, {@code TENDER_QUESTION_TOO_LATE(deadline)}, {@code TENDER_DEADLINE_NOT_REACHED(deadline)}.
 */
@Entity
@Table(name = "tender_question")
public class TenderQuestion {

    /** Shorter than this, nobody knows what is asked. */
    static final int SHORTEST = 10;

    static final int LONGEST = 4_000;
    static final int LONGEST_ANSWER = 20_000;
    static final int SHORTEST_REASONS = 20;

    @Id
    private UUID id;

    @Column(name = "tender_id")
    private UUID tender;

    private int number;

    /** Read by queries of the repository alone. */
    @Column(name = "asked_by")
    private UUID askedBy;

    private String words;

    @Column(name = "asked_at")
    private Instant askedAt;

    private Instant due;

    @Enumerated(EnumType.STRING)
    private TenderQuestionStatus status;

    @Column(name = "overdue_at")
    private @Nullable Instant overdueAt;

    private @Nullable String wording;

    private @Nullable String answer;

    @Column(name = "change_words")
    private @Nullable String changeWords;

    @Enumerated(EnumType.STRING)
    @Column(name = "refusal_kind")
    private @Nullable RefusalKind refusalKind;

    @Column(name = "refusal_reasons")
    private @Nullable String refusalReasons;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_by_name")
    private @Nullable String decidedByName;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected TenderQuestion() {}

    /**
     * @param number from 1 in each tender, in the order in which they came in
     * @param now the database's clock, read in the deciding transaction
     */
    TenderQuestion(Tender about, int number, PersonId asker, String words, WorkingDays calendar, Instant now) {
        requireOpen(about, now);
        this.id = Ids.next();
        this.tender = about.id().value();
        this.number = number;
        this.askedBy = asker.value();
        this.words = TextLength.within("TENDER_QUESTION_LENGTH", lines(words), SHORTEST, LONGEST);
        this.askedAt = now;
        this.due = QuestionTiming.answer(now, about.deadline().orElseThrow(), calendar)
                .at();
        this.status = TenderQuestionStatus.WAITING;
    }

    /** Whether questions about it may come in: its last instant for them is itself in time. */
    public static boolean isOpen(Tender tender, Instant now) {
        return tender.status() == TenderStatus.PUBLISHED
                && tender.questionsDeadline().filter(last -> !last.passed(now)).isPresent();
    }

    private static void requireOpen(Tender tender, Instant now) {
        Deadline last = tender.questionsDeadline()
                .filter(known -> tender.status() == TenderStatus.PUBLISHED)
                .orElseThrow(() -> new DomainProblem("TENDER_QUESTION_NOT_OPEN"));
        if (last.passed(now)) {
            throw new DomainProblem("TENDER_QUESTIONS_OVER", last.at());
        }
    }

    /** Whether it can still be answered: until the deadline for bids, whose own instant is in time. */
    public static boolean isAnswerable(Tender tender, Instant now) {
        return tender.status() == TenderStatus.PUBLISHED
                && tender.deadline().filter(deadline -> !deadline.passed(now)).isPresent();
    }

    /**
     * The answer.
     *
     * @param wording the question as everybody reads it
     * @param answer what everybody reads
     * @param change what it changes in the tender; null: nothing
     */
    record Reply(String wording, String answer, @Nullable String change) {

        Reply {
            wording = published(wording);
            answer = TextLength.within("TENDER_QUESTION_ANSWER_LENGTH", answer, 1, LONGEST_ANSWER);
            if (change != null) {
                change = TextLength.within("TENDER_QUESTION_CHANGE_LENGTH", change, SHORTEST, LONGEST);
            }
        }
    }

    /** Why there is no answer; all of it is read by everybody. */
    record Refusal(String wording, RefusalKind kind, String reasons) {

        Refusal {
            wording = published(wording);
            reasons = TextLength.within("TENDER_QUESTION_REASONS_LENGTH", reasons, SHORTEST_REASONS, LONGEST);
        }
    }

    private static String published(String wording) {
        return TextLength.within("TENDER_QUESTION_WORDING_LENGTH", lines(wording), SHORTEST, LONGEST);
    }

    /** Lines end in one way, whatever the browser sends: what nobody has touched is not edited. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    void answer(Reply reply, Tender about, PersonId officer, String name, Instant now) {
        decide(TenderQuestionStatus.ANSWERED, reply.wording(), about, now);
        answer = reply.answer();
        changeWords = reply.change();
        decidedBy = officer.value();
        decidedByName = name;
    }

    void refuse(Refusal refusal, Tender about, PersonId officer, String name, Instant now) {
        decide(TenderQuestionStatus.REFUSED, refusal.wording(), about, now);
        refusalKind = refusal.kind();
        refusalReasons = refusal.reasons();
        decidedBy = officer.value();
        decidedByName = name;
    }

    private void decide(TenderQuestionStatus target, String published, Tender about, Instant now) {
        TenderQuestionStatus decided = status.to(target);
        if (!isAnswerable(about, now)) {
            throw new DomainProblem(
                    "TENDER_QUESTION_TOO_LATE",
                    about.deadline().map(Deadline::at).orElse(now));
        }
        status = decided;
        wording = published;
        closedAt = now;
    }

    /** Notes that the answer is late; false where it is not, or was noted before. */
    boolean noteOverdue(Instant now) {
        if (status != TenderQuestionStatus.WAITING
                || overdueAt != null
                || !deadline().passed(now)) {
            return false;
        }
        overdueAt = now;
        return true;
    }

    /** The deadline for bids has passed without an answer; false where it was closed before. */
    boolean lapse(Deadline bids, Instant now) {
        if (status != TenderQuestionStatus.WAITING) {
            return false;
        }
        if (!bids.passed(now)) {
            throw new DomainProblem("TENDER_DEADLINE_NOT_REACHED", bids.at());
        }
        end(now);
        return true;
    }

    /** The tender has ended, so that nobody needs the answer any more. */
    void end(Instant now) {
        status = status.to(TenderQuestionStatus.LAPSED);
        closedAt = now;
    }

    public TenderQuestionId id() {
        return new TenderQuestionId(id);
    }

    public TenderId tender() {
        return new TenderId(tender);
    }

    /** From 1 in each tender, in the order in which they came in. */
    public int number() {
        return number;
    }

    /** As it was asked; for the asker and the council's procurement officers alone. */
    public String words() {
        return words;
    }

    /** The day on which it was asked; the instant could tell on somebody. */
    public LocalDate askedOn() {
        return London.dayOf(askedAt);
    }

    /** By when it is to be answered. */
    public Deadline deadline() {
        return new Deadline(due, ClockRule.TENDER_ANSWER);
    }

    public TenderQuestionStatus status() {
        return status;
    }

    public boolean isWaiting() {
        return status == TenderQuestionStatus.WAITING;
    }

    /** Whether it waits longer than it should, at this instant. */
    public boolean isOverdue(Instant now) {
        return isWaiting() && deadline().passed(now);
    }

    /** As everybody reads it; empty until it is answered or refused. */
    public Optional<String> wording() {
        return Optional.ofNullable(wording);
    }

    /** Whether the council has published other words than those that were asked. */
    public boolean isEdited() {
        return wording != null && !wording.equals(words);
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    /** What the answer changes in the tender: owed as an amendment (Procurement Act 2023 s.31); empty: nothing. */
    public Optional<String> change() {
        return Optional.ofNullable(changeWords);
    }

    public Optional<RefusalKind> refusalKind() {
        return Optional.ofNullable(refusalKind);
    }

    public Optional<String> refusalReasons() {
        return Optional.ofNullable(refusalReasons);
    }

    /** When it was answered, refused, or left without an answer. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** The officer's name; for the council's own files. */
    public Optional<String> decidedByName() {
        return Optional.ofNullable(decidedByName);
    }
}
