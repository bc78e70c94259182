package org.allmende.award.debrief;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.allmende.award.AssessmentSummary;
import org.allmende.award.Award;
import org.allmende.award.AwardId;
import org.allmende.award.AwardStatus;
import org.allmende.bid.BidId;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.QuestionTiming;
import org.allmende.calendar.WorkingDays;
import org.allmende.identity.OrganisationId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.jspecify.annotations.Nullable;

/**
 * A bidder's question about its own assessment summary. The Act knows the summary and no questions about it (Procurement Act 2023
 * s.50): to answer them is the portal's own rule.
 *
 * <p>Errors: {@code DEBRIEF_LENGTH(least, most)}, {@code DEBRIEF_ANSWER_LENGTH(least, most)}, {@code DEBRIEF_ANSWERED_ALREADY},
 * {@code DEBRIEF_AWARD_CANCELLED}.
 */
@Entity
@Table(name = "debrief_question")
public class DebriefQuestion {

    static final int SHORTEST = 10;
    static final int LONGEST = 4_000;
    static final int LONGEST_ANSWER = 20_000;

    @Id
    private UUID id;

    @Column(name = "award_id")
    private UUID award;

    @Column(name = "bid_id")
    private UUID bid;

    @Column(name = "organisation_id")
    private UUID organisation;

    private int number;

    @Column(name = "asked_by")
    private UUID askedBy;

    private String words;

    @Column(name = "asked_at")
    private Instant askedAt;

    private Instant due;

    @Column(name = "overdue_at")
    private @Nullable Instant overdueAt;

    private @Nullable String answer;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected DebriefQuestion() {}

    /** @param number from 1 for each bid */
    DebriefQuestion(
            Award about,
            AssessmentSummary own,
            int number,
            PersonId asker,
            String words,
            WorkingDays days,
            Instant now) {
        if (about.status() == AwardStatus.CANCELLED) {
            throw new DomainProblem("DEBRIEF_AWARD_CANCELLED");
        }
        this.id = Ids.next();
        this.award = about.id().value();
        this.bid = own.bidId().value();
        this.organisation = own.organisation().value();
        this.number = number;
        this.askedBy = asker.value();
        this.words = within(words);
        this.askedAt = now;
        this.due = QuestionTiming.debrief(now, about.standstillEnds().orElse(null), days)
                .at();
    }

    static String within(String words) {
        return TextLength.within("DEBRIEF_LENGTH", words.replace("\r\n", "\n"), SHORTEST, LONGEST);
    }

    void answer(String reply, PersonId officer, Instant now) {
        if (answer != null) {
            throw new DomainProblem("DEBRIEF_ANSWERED_ALREADY");
        }
        answer = TextLength.within("DEBRIEF_ANSWER_LENGTH", reply, 1, LONGEST_ANSWER);
        answeredBy = officer.value();
        answeredAt = now;
    }

    /** Notes that the answer is late; false where it is not, or was noted before. */
    boolean noteOverdue(Instant now) {
        if (!isOverdue(now) || overdueAt != null) {
            return false;
        }
        overdueAt = now;
        return true;
    }

    public DebriefQuestionId id() {
        return new DebriefQuestionId(id);
    }

    public AwardId awardId() {
        return new AwardId(award);
    }

    public BidId bidId() {
        return new BidId(bid);
    }

    /** Who asks; for the council and the bidder itself. */
    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** From 1 for each bid. */
    public int number() {
        return number;
    }

    public String words() {
        return words;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** By when it is to be answered. */
    public Deadline deadline() {
        return new Deadline(due, ClockRule.DEBRIEF_ANSWER);
    }

    public boolean isWaiting() {
        return answer == null;
    }

    public boolean isOverdue(Instant now) {
        return isWaiting() && deadline().passed(now);
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }
}
