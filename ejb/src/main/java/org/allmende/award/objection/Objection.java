package org.allmende.award.objection;

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
import java.util.OptionalInt;
import java.util.UUID;
import org.allmende.award.AssessmentSummary;
import org.allmende.award.Award;
import org.allmende.award.AwardId;
import org.allmende.calendar.Begins;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.London;
import org.allmende.calendar.Period;
import org.allmende.calendar.WorkingDays;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * What a bidder has against an award, in free words, and what becomes of it. The Procurement Act 2023 calls it a challenge and knows
 * it before the court alone (ss.100-106); to hear it first, and to wait for that, is the portal's own rule.
 *
 * <p>Errors: {@code OBJECTION_BY_WINNER}, {@code OBJECTION_WORDS_LENGTH(least, most)}, {@code OBJECTION_STATEMENT_LENGTH(least,
 * most)}, {@code OBJECTION_REASONS_LENGTH(least, most)}, {@code OBJECTION_NEEDS_OTHER_OFFICER}, {@code
 * OBJECTION_CLAIM_REFERENCE(least, most)}, {@code OBJECTION_CLAIM_DAY}, {@code OBJECTION_COURT_REFERENCE(least, most)}, {@code
 * OBJECTION_STEP_NOT_POSSIBLE}.
 */
@Entity
@Table(name = "award_objection")
public class Objection {

    /** Working days for the answer: the portal's own rule. */
    static final int TO_ANSWER = 10;

    static final int SHORTEST = 20;
    static final int LONGEST = 20_000;
    static final int LONGEST_STATEMENT = 4_000;
    static final int LONGEST_REFERENCE = 200;

    @Id
    private UUID id;

    @Column(name = "award_id")
    private UUID award;

    @Column(name = "summary_id")
    private UUID summary;

    @Column(name = "organisation_id")
    private UUID organisation;

    private int number;

    @Column(name = "lodged_by")
    private UUID lodgedBy;

    private String words;

    @Column(name = "criterion_number")
    private @Nullable Integer criterion;

    private @Nullable String statement;

    @Enumerated(EnumType.STRING)
    private @Nullable Remedy remedy;

    @Column(name = "lodged_at")
    private Instant lodgedAt;

    private Instant due;

    @Enumerated(EnumType.STRING)
    private ObjectionStatus status;

    @Column(name = "overdue_at")
    private @Nullable Instant overdueAt;

    private @Nullable String reasons;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_by_name")
    private @Nullable String answeredByName;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "claim_reference")
    private @Nullable String claimReference;

    @Column(name = "claim_day")
    private @Nullable LocalDate claimDay;

    @Column(name = "claim_recorded_at")
    private @Nullable Instant claimRecordedAt;

    @Column(name = "court_reference")
    private @Nullable String courtReference;

    @Column(name = "court_recorded_at")
    private @Nullable Instant courtRecordedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Objection() {}

    /**
     * What is objected to.
     *
     * @param words in the bidder's own words
     * @param criterion which line of the summary it is about; null: left open
     * @param statement which statement of the summary; null or blank: left open
     * @param remedy what the bidder wants; null: left open
     */
    record Content(
            String words,
            @Nullable Integer criterion,
            @Nullable String statement,
            @Nullable Remedy remedy) {

        Content {
            words = TextLength.within("OBJECTION_WORDS_LENGTH", lines(words), SHORTEST, LONGEST);
            statement = statement == null || statement.isBlank()
                    ? null
                    : TextLength.within("OBJECTION_STATEMENT_LENGTH", lines(statement), 1, LONGEST_STATEMENT);
        }
    }

    /**
     * @param number from 1 in each award, in the order in which they came in
     * @param now the database's clock when it arrived
     */
    Objection(
            Award about,
            AssessmentSummary own,
            int number,
            PersonId owner,
            Content content,
            WorkingDays days,
            Instant now) {
        if (!own.isLoser()) {
            throw new DomainProblem("OBJECTION_BY_WINNER");
        }
        this.id = Ids.next();
        this.award = about.id().value();
        this.summary = own.id();
        this.organisation = own.organisation().value();
        this.number = number;
        this.lodgedBy = owner.value();
        this.words = content.words();
        this.criterion = content.criterion();
        this.statement = content.statement();
        this.remedy = content.remedy();
        this.lodgedAt = now;
        this.due = Period.workingDays(TO_ANSWER, Begins.AFTER_EVENT, London.dayOf(now), days)
                .end();
        this.status = ObjectionStatus.OPEN;
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    /** Who answers: a person other than the one who has decided the award. */
    record Officer(PersonId person, String name) {

        private void requireOtherThan(PersonId decider) {
            if (person.equals(decider)) {
                throw new DomainProblem("OBJECTION_NEEDS_OTHER_OFFICER");
            }
        }
    }

    void reject(Award about, String why, Officer officer, Instant now) {
        answer(ObjectionStatus.REJECTED, about, why, officer, now);
    }

    void uphold(Award about, String why, Officer officer, Instant now) {
        answer(ObjectionStatus.UPHELD, about, why, officer, now);
    }

    private void answer(ObjectionStatus target, Award about, String why, Officer officer, Instant now) {
        ObjectionStatus answered = status.to(target);
        officer.requireOtherThan(about.decidedBy());
        reasons = TextLength.within("OBJECTION_REASONS_LENGTH", lines(why), SHORTEST, LONGEST);
        answeredBy = officer.person().value();
        answeredByName = officer.name();
        answeredAt = now;
        end(answered, now);
    }

    void withdraw(Instant now) {
        end(status.to(ObjectionStatus.WITHDRAWN), now);
    }

    /** The award has ended with its tender. */
    void becomeMoot(Instant now) {
        end(status.to(ObjectionStatus.MOOT), now);
    }

    private void end(ObjectionStatus target, Instant now) {
        status = target;
        endedAt = now;
    }

    /**
     * A claim is before the court.
     *
     * @param reference the court's
     * @param day on which the council was notified of it
     */
    void claim(String reference, LocalDate day, Instant now) {
        ObjectionStatus claimed = status.to(ObjectionStatus.CLAIMED);
        String known = TextLength.within("OBJECTION_CLAIM_REFERENCE", reference, 1, LONGEST_REFERENCE);
        if (day.isAfter(London.dayOf(now)) || day.isBefore(London.dayOf(lodgedAt))) {
            throw new DomainProblem("OBJECTION_CLAIM_DAY");
        }
        status = claimed;
        claimReference = known;
        claimDay = day;
        claimRecordedAt = now;
        endedAt = null;
    }

    /** The court is done with it. */
    void endInCourt(boolean setAside, String reference, Instant now) {
        ObjectionStatus target = status.to(setAside ? ObjectionStatus.SET_ASIDE : ObjectionStatus.FREED);
        courtReference = TextLength.within("OBJECTION_COURT_REFERENCE", reference, 1, LONGEST_REFERENCE);
        courtRecordedAt = now;
        end(target, now);
    }

    /** Notes that the answer is late; false where it is not, or was noted before. */
    boolean noteOverdue(Instant now) {
        if (!isOverdue(now) || overdueAt != null) {
            return false;
        }
        overdueAt = now;
        return true;
    }

    /** Whether the same is said again, as by a second click. */
    boolean says(Content content) {
        return words.equals(content.words());
    }

    public ObjectionId id() {
        return new ObjectionId(id);
    }

    public AwardId awardId() {
        return new AwardId(award);
    }

    /** Who objects; for the council and the bidder itself. */
    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** From 1 in each award, in the order in which they came in. */
    public int number() {
        return number;
    }

    public String words() {
        return words;
    }

    /** Which line of the summary it is about; empty: left open. */
    public OptionalInt criterion() {
        return criterion == null ? OptionalInt.empty() : OptionalInt.of(criterion);
    }

    /** Which statement of the summary it is about; empty: left open. */
    public Optional<String> statement() {
        return Optional.ofNullable(statement);
    }

    public Optional<Remedy> remedy() {
        return Optional.ofNullable(remedy);
    }

    public Instant lodgedAt() {
        return lodgedAt;
    }

    /** By when it is to be answered. */
    public Deadline deadline() {
        return new Deadline(due, ClockRule.OBJECTION_ANSWER);
    }

    public ObjectionStatus status() {
        return status;
    }

    public boolean isOpen() {
        return status == ObjectionStatus.OPEN;
    }

    /** Whether it waits longer for its answer than it should, at this instant. */
    public boolean isOverdue(Instant now) {
        return isOpen() && deadline().passed(now);
    }

    /** The council's reasons; empty until it has answered. */
    public Optional<String> reasons() {
        return Optional.ofNullable(reasons);
    }

    public Optional<String> answeredByName() {
        return Optional.ofNullable(answeredByName);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** The court's reference of the claim. */
    public Optional<String> claimReference() {
        return Optional.ofNullable(claimReference);
    }

    /** The day on which the council was notified of the claim. */
    public Optional<LocalDate> claimDay() {
        return Optional.ofNullable(claimDay);
    }

    /** The order or notice by which it ended before the court. */
    public Optional<String> courtReference() {
        return Optional.ofNullable(courtReference);
    }

    /** Since when it suspends nothing any more. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
