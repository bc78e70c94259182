package org.allmende.mutual;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.casefile.CaseId;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.register.Service;
import org.allmende.register.ServiceId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A mutual on its way, from the circle that has the idea. Confidential until the statement; from then on the employer knows
 * its name, its words and its speaker, and still not who else is in the circle.
 *
 * <p>Errors: {@code MUTUAL_STEP_NOT_POSSIBLE(from, to)}, {@code MUTUAL_NAME_MISSING}, {@code MUTUAL_TEXT_TOO_LONG(most)},
 * {@code MUTUAL_STATEMENT_MISSING(least)}, {@code MUTUAL_ANSWER_MISSING(least)}, {@code MUTUAL_ANSWER_TOO_SOON(first day)},
 * {@code MUTUAL_HAS_ENDED}, {@code MUTUAL_BODY_NAMED_ALREADY}.
 */
@Entity
@Table(name = "mutual")
public class Mutual {

    /** Longest text in characters. */
    public static final int LONGEST = 20_000;

    static final int LONGEST_NAME = 200;
    static final int SHORTEST_STATEMENT = 40;
    static final int SHORTEST_ANSWER = 10;

    @Id
    private UUID id;

    private String reference;

    private String name;

    private String idea;

    @Column(name = "council_id")
    private UUID council;

    @Column(name = "service_id")
    private UUID service;

    @Enumerated(EnumType.STRING)
    private MutualStatus status;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "case_id")
    private @Nullable UUID caseFile;

    private @Nullable String statement;

    @Column(name = "stated_at")
    private @Nullable Instant statedAt;

    @Column(name = "speaker_id")
    private @Nullable UUID speaker;

    @Column(name = "answer_due")
    private @Nullable Instant answerDue;

    private @Nullable String answer;

    private @Nullable Boolean supports;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "silent_at")
    private @Nullable Instant silentAt;

    @Column(name = "agreed_at")
    private @Nullable Instant agreedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "body_id")
    private @Nullable UUID body;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Mutual() {}

    Mutual(String reference, String name, String idea, Service service, Instant now) {
        this.id = Ids.next();
        this.reference = reference;
        this.council = service.council().value();
        this.service = service.id().value();
        this.status = MutualStatus.CIRCLE;
        this.startedAt = now;
        describe(name, idea);
    }

    final void describe(String newName, String newIdea) {
        if (newName.isBlank()) {
            throw new DomainProblem("MUTUAL_NAME_MISSING");
        }
        if (newName.strip().length() > LONGEST_NAME || newIdea.length() > LONGEST) {
            throw new DomainProblem("MUTUAL_TEXT_TOO_LONG", LONGEST);
        }
        name = newName.strip();
        idea = newIdea.strip();
    }

    void state(String words, PersonId newSpeaker, CaseId newCase, Instant answerWanted, Instant now) {
        status = status.to(MutualStatus.STATED);
        if (words.strip().length() < SHORTEST_STATEMENT) {
            throw new DomainProblem("MUTUAL_STATEMENT_MISSING", SHORTEST_STATEMENT);
        }
        if (words.length() > LONGEST) {
            throw new DomainProblem("MUTUAL_TEXT_TOO_LONG", LONGEST);
        }
        statement = words.strip();
        speaker = newSpeaker.value();
        caseFile = newCase.value();
        answerDue = answerWanted;
        statedAt = now;
    }

    /** The employer answers; later than asked for it still counts as an answer, and moves nothing any more. */
    void answer(boolean support, String words, String officer, Instant now) {
        if (statedAt == null || status == MutualStatus.ENDED || answeredAt != null) {
            throw new DomainProblem("MUTUAL_STEP_NOT_POSSIBLE", status.name(), MutualStatus.READY.name());
        }
        if (words.strip().length() < SHORTEST_ANSWER) {
            throw new DomainProblem("MUTUAL_ANSWER_MISSING", SHORTEST_ANSWER);
        }
        if (status == MutualStatus.STATED) {
            status = status.to(MutualStatus.READY);
        }
        supports = support;
        answer = words.strip();
        answeredBy = officer;
        answeredAt = now;
    }

    /** The time for an answer is over: the circle need wait no longer. False where an answer came. */
    boolean passOverSilence(Instant now) {
        if (status != MutualStatus.STATED
                || answerDeadline().filter(due -> due.passed(now)).isEmpty()) {
            return false;
        }
        status = status.to(MutualStatus.READY);
        silentAt = now;
        return true;
    }

    public void openBallot() {
        status = status.to(MutualStatus.BALLOT);
    }

    public void agree(Instant now) {
        status = status.to(MutualStatus.AGREED);
        agreedAt = now;
    }

    /** Not carried: the circle may ask again, at its own pace. */
    public void ballotFailed() {
        status = status.to(MutualStatus.READY);
    }

    public void askReservation() {
        status = status.to(MutualStatus.ASKED);
    }

    /** Where the council will not reserve, the staff may ask again, or challenge. */
    public void reservationDecided(boolean reserved) {
        status = status.to(reserved ? MutualStatus.RESERVED : MutualStatus.AGREED);
    }

    public void chooseChallenge() {
        status = status.to(MutualStatus.CHALLENGING);
    }

    void end(Instant now) {
        status = status.to(MutualStatus.ENDED);
        endedAt = now;
    }

    /** Refuses once the circle has given up: what it wrote stays as it is. */
    public void requireGoingOn() {
        if (status == MutualStatus.ENDED) {
            throw new DomainProblem("MUTUAL_HAS_ENDED");
        }
    }

    /** The organisation that the staff have founded; named once. */
    public void nameBody(OrganisationId founded) {
        requireGoingOn();
        if (body != null && !body.equals(founded.value())) {
            throw new DomainProblem("MUTUAL_BODY_NAMED_ALREADY");
        }
        body = founded.value();
    }

    public MutualId id() {
        return new MutualId(id);
    }

    public String reference() {
        return reference;
    }

    public String name() {
        return name;
    }

    public String idea() {
        return idea;
    }

    /** The employer. */
    public OrganisationId council() {
        return new OrganisationId(council);
    }

    public ServiceId service() {
        return new ServiceId(service);
    }

    public MutualStatus status() {
        return status;
    }

    /** Whether nobody outside the circle may know of it. */
    public boolean isConfidential() {
        return statedAt == null;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<CaseId> caseId() {
        return Optional.ofNullable(caseFile).map(CaseId::new);
    }

    /** The case; only to be asked once the statement is sent. */
    public CaseId requireCase() {
        return caseId().orElseThrow(() -> new IllegalStateException(reference + " was never stated"));
    }

    public Optional<String> statement() {
        return Optional.ofNullable(statement);
    }

    public Optional<Instant> statedAt() {
        return Optional.ofNullable(statedAt);
    }

    /** The member whom the statement names. */
    public Optional<PersonId> speaker() {
        return Optional.ofNullable(speaker).map(PersonId::new);
    }

    public PersonId requireSpeaker() {
        return speaker().orElseThrow(() -> new IllegalStateException(reference + " was never stated"));
    }

    /** Until when the circle asks the employer for an answer. */
    public Optional<Deadline> answerDeadline() {
        return Optional.ofNullable(answerDue).map(due -> new Deadline(due, ClockRule.MUTUAL_ANSWER));
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    /** Whether the employer will work with the staff; empty before the answer. */
    public Optional<Boolean> supports() {
        return Optional.ofNullable(supports);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public Optional<String> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }

    /** When the time for an answer ran out unanswered. */
    public Optional<Instant> silentAt() {
        return Optional.ofNullable(silentAt);
    }

    public Optional<Instant> agreedAt() {
        return Optional.ofNullable(agreedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** The organisation that the staff have founded; empty before they say which. */
    public Optional<OrganisationId> body() {
        return Optional.ofNullable(body).map(OrganisationId::new);
    }

    /** The members' page, from the context root. */
    public String link() {
        return "/mutual/view/" + reference;
    }
}
