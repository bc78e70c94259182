package org.allmende.tender.publication;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.allmende.calendar.ClockRule;
import org.allmende.calendar.Deadline;
import org.allmende.calendar.PublicationTiming;
import org.allmende.calendar.WorkingDays;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.allmende.shared.TextLength;
import org.allmende.tender.Seat;
import org.allmende.tender.TenderId;
import org.allmende.tender.TenderTeam;
import org.allmende.tender.TwoOfficers;
import org.jspecify.annotations.Nullable;

/**
 * One officer's proposal to publish a tender: this team, this assessment of conflicts, and this very draft, by its fingerprint. It
 * waits for another officer, who publishes it or sends it back; a change of the draft withdraws it.
 *
 * <p>Errors: {@code PROPOSAL_ENDED(status)}, {@code TENDER_NEEDS_SECOND_OFFICER}, {@code PROPOSAL_DRAFT_CHANGED}, {@code
 * PROPOSAL_NEEDS_DECLARATION}, {@code PROPOSAL_SECOND_CONFLICTED}, {@code PROPOSAL_REASON_LENGTH(least, most)}, and those of {@link
 * ConflictAssessment}.
 */
@Entity
@Table(name = "tender_proposal")
public class Proposal {

    static final int SHORTEST_REASON = 20;
    static final int LONGEST_REASON = 4_000;

    @Id
    private UUID id;

    @Column(name = "tender_id")
    private UUID tender;

    private int number;

    @Column(name = "assessment_id")
    private UUID assessment;

    private String fingerprint;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "proposed_by")
    private UUID proposedBy;

    @Column(name = "proposed_by_name")
    private String proposedByName;

    private Instant due;

    @Column(name = "overdue_at")
    private @Nullable Instant overdueAt;

    @Enumerated(EnumType.STRING)
    private ProposalStatus status;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_by_name")
    private @Nullable String decidedByName;

    private @Nullable String reason;

    private boolean declared;

    @ElementCollection
    @CollectionTable(name = "tender_proposal_seat", joinColumns = @JoinColumn(name = "proposal_id"))
    private Set<Seat> seats = new HashSet<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Proposal() {}

    /**
     * @param number from 1 in each tender
     * @param assessment made with it; leaves no conflict open
     * @param fingerprint of the draft, by {@link DraftFingerprint}
     */
    Proposal(
            int number,
            ConflictAssessment assessment,
            TenderTeam team,
            String fingerprint,
            Officer officer,
            WorkingDays calendar,
            Instant now) {
        assessment.requireMitigated();
        this.id = Ids.next();
        this.tender = assessment.tender().value();
        this.number = number;
        this.assessment = assessment.id();
        this.fingerprint = fingerprint;
        this.seats.addAll(Seat.of(team));
        this.proposedAt = now;
        this.proposedBy = officer.id().value();
        this.proposedByName = officer.name();
        this.due = PublicationTiming.secondOfficer(now, calendar).at();
        this.status = ProposalStatus.WAITING;
    }

    /**
     * A second officer has looked and publishes.
     *
     * @param held the assessment that holds
     * @param seen fingerprint of what the officer has seen
     * @param draft fingerprint of the draft as it is now
     * @param unconcerned the officer declares to have no conflict of interest; needed of whom the assessment does not name
     */
    TwoOfficers publish(
            ConflictAssessment held, String seen, String draft, boolean unconcerned, Officer officer, Instant now) {
        TwoOfficers two = requireSecond(officer.id());
        held.requireMitigated();
        if (!fingerprint.equals(seen) || !fingerprint.equals(draft)) {
            throw new DomainProblem("PROPOSAL_DRAFT_CHANGED");
        }
        Optional<ConflictStatement> own = held.about(officer.id());
        if (own.filter(statement -> statement.kind().isReal()).isPresent()) {
            throw new DomainProblem("PROPOSAL_SECOND_CONFLICTED");
        }
        if (own.isEmpty() && !unconcerned) {
            throw new DomainProblem("PROPOSAL_NEEDS_DECLARATION");
        }
        end(ProposalStatus.PUBLISHED, officer, now);
        declared = own.isEmpty();
        return two;
    }

    /** A second officer has looked, and says what is to be put right first. */
    void sendBack(String words, Officer officer, Instant now) {
        requireSecond(officer.id());
        reason = TextLength.within(
                "PROPOSAL_REASON_LENGTH", words.replace("\r\n", "\n"), SHORTEST_REASON, LONGEST_REASON);
        end(ProposalStatus.SENT_BACK, officer, now);
    }

    /** Somebody of the council takes it back, or has changed the draft; null where the portal does. */
    void withdraw(@Nullable Officer officer, Instant now) {
        end(ProposalStatus.WITHDRAWN, officer, now);
    }

    private TwoOfficers requireSecond(PersonId officer) {
        status.to(ProposalStatus.PUBLISHED);
        return new TwoOfficers(proposedBy(), officer);
    }

    private void end(ProposalStatus last, @Nullable Officer officer, Instant now) {
        status = status.to(last);
        decidedAt = now;
        if (officer != null) {
            decidedBy = officer.id().value();
            decidedByName = officer.name();
        }
    }

    /** Notes that nobody has looked in time; false where somebody has, or it was noted before. */
    boolean noteOverdue(Instant now) {
        if (!isWaiting() || overdueAt != null || !deadline().passed(now)) {
            return false;
        }
        overdueAt = now;
        return true;
    }

    public ProposalId id() {
        return new ProposalId(id);
    }

    public TenderId tender() {
        return new TenderId(tender);
    }

    /** From 1 in each tender. */
    public int number() {
        return number;
    }

    UUID assessment() {
        return assessment;
    }

    /** SHA-256 of the draft with its files: nothing else is published by this proposal. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Who is to open, score and moderate. */
    public TenderTeam team() {
        return Seat.team(seats);
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public PersonId proposedBy() {
        return new PersonId(proposedBy);
    }

    public String proposedByName() {
        return proposedByName;
    }

    /** By when another officer is to look. */
    public Deadline deadline() {
        return new Deadline(due, ClockRule.TENDER_PUBLICATION);
    }

    public boolean isOverdue() {
        return overdueAt != null;
    }

    public ProposalStatus status() {
        return status;
    }

    public boolean isWaiting() {
        return status == ProposalStatus.WAITING;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    public Optional<String> decidedByName() {
        return Optional.ofNullable(decidedByName);
    }

    /** Why it was sent back. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** Whether the second officer, whom the assessment does not name, declared to have no conflict. */
    public boolean isDeclared() {
        return declared;
    }
}
