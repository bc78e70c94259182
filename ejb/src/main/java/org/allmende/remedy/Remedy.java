package org.allmende.remedy;

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
import org.allmende.calendar.WorkingDays;
import org.allmende.contract.Contract;
import org.allmende.contract.ContractId;
import org.allmende.contract.Milestone;
import org.allmende.contract.MilestoneId;
import org.allmende.identity.PersonId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * How a missed milestone is put right: the provider proposes a plan and a day, the council accepts it or asks for another, and by that day the
 * milestone is reported, or the remedy has failed.
 *
 * <p>Errors: {@code REMEDY_PLAN_LATE(instant)}, {@code REMEDY_DAY_PAST}, {@code REMEDY_PAST_CONTRACT(day)}, {@code REMEDY_STEP_NOT_POSSIBLE}.
 */
@Entity
@Table(name = "milestone_remedy")
public class Remedy {

    @Id
    private UUID id;

    @Column(name = "contract_id")
    private UUID contract;

    @Column(name = "milestone_id")
    private UUID milestone;

    @Enumerated(EnumType.STRING)
    private RemedyStatus status;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "plan_by")
    private Instant planBy;

    private int plans;

    private @Nullable String plan;

    @Column(name = "remedy_on")
    private @Nullable LocalDate day;

    @Column(name = "proposed_by")
    private @Nullable UUID proposedBy;

    @Column(name = "proposed_at")
    private @Nullable Instant proposedAt;

    @Column(name = "answered_by")
    private @Nullable UUID answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    private @Nullable String answer;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Remedy() {}

    Remedy(Milestone missed, WorkingDays calendar, Instant now) {
        this.id = Ids.next();
        this.contract = missed.contract().id().value();
        this.milestone = missed.id().value();
        this.status = RemedyStatus.DUE;
        this.openedAt = now;
        this.planBy = RemedyTiming.toPlan(London.dayOf(now), calendar).end();
    }

    /** The provider says how, and until which day. */
    void propose(Contract about, String words, LocalDate until, PersonId by, Instant now) {
        status.to(RemedyStatus.PROPOSED);
        if (deadline().passed(now)) {
            throw new DomainProblem("REMEDY_PLAN_LATE", planBy);
        }
        if (until.isBefore(London.dayOf(now))) {
            throw new DomainProblem("REMEDY_DAY_PAST");
        }
        if (until.isAfter(about.lastDay())) {
            throw new DomainProblem("REMEDY_PAST_CONTRACT", about.lastDay());
        }
        status = RemedyStatus.PROPOSED;
        plans++;
        plan = words.strip();
        day = until;
        proposedBy = by.value();
        proposedAt = now;
        answeredBy = null;
        answeredAt = null;
    }

    /** The council takes the plan: by its day the milestone is to be reported. */
    void accept(String words, PersonId by, Instant now) {
        status = status.to(RemedyStatus.AGREED);
        answered(words, by, now);
    }

    /** The council asks for another plan and says why; the provider has its time anew. */
    void askAnew(String why, PersonId by, WorkingDays calendar, Instant now) {
        if (status != RemedyStatus.PROPOSED) {
            throw new DomainProblem("REMEDY_STEP_NOT_POSSIBLE");
        }
        status = status.to(RemedyStatus.DUE);
        planBy = RemedyTiming.toPlan(London.dayOf(now), calendar).end();
        answered(why, by, now);
    }

    private void answered(String words, PersonId by, Instant now) {
        answer = words.strip();
        answeredBy = by.value();
        answeredAt = now;
    }

    /** No plan came in time, or its day has passed; false where that is not so. */
    boolean fail(Instant now) {
        boolean unplanned = status == RemedyStatus.DUE && deadline().passed(now);
        boolean missed = status == RemedyStatus.AGREED && day != null && now.isAfter(London.endOf(day));
        if (!unplanned && !missed) {
            return false;
        }
        close(RemedyStatus.FAILED, now);
        return true;
    }

    void close(RemedyStatus how, Instant now) {
        status = status.to(how);
        closedAt = now;
    }

    public RemedyId id() {
        return new RemedyId(id);
    }

    public ContractId contract() {
        return new ContractId(contract);
    }

    public MilestoneId milestone() {
        return new MilestoneId(milestone);
    }

    public RemedyStatus status() {
        return status;
    }

    /** By when the provider proposes a plan. */
    public Deadline deadline() {
        return new Deadline(planBy, ClockRule.REMEDY_PLAN);
    }

    /** How many plans were proposed. */
    public int plans() {
        return plans;
    }

    /** The newest plan. */
    public Optional<String> plan() {
        return Optional.ofNullable(plan);
    }

    /** Its day: until then the milestone is to be reported. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }

    public Optional<Instant> proposedAt() {
        return Optional.ofNullable(proposedAt);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** What the council says to it. */
    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
