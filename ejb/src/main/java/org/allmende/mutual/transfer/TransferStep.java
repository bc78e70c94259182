package org.allmende.mutual.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.allmende.mutual.MutualId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * One dated step on the way to the transfer: planned for a day, and done on one.
 *
 * <p>Errors: {@code TRANSFER_STEP_CHANGED(by)}, {@code TRANSFER_STEP_TITLE_MISSING(most)}, {@code
 * TRANSFER_STEP_OWNER_TOO_LONG(most)}, {@code TRANSFER_STEP_NOTE_TOO_LONG(most)}, {@code TRANSFER_STEP_DONE_LATER}: done on a
 * day to come.
 */
@Entity
@Table(name = "transfer_step")
public class TransferStep {

    /** Longest note in characters. */
    public static final int LONGEST_NOTE = 2_000;

    static final int LONGEST_TITLE = 200;

    @Id
    private UUID id;

    @Column(name = "mutual_id")
    private UUID mutual;

    @Enumerated(EnumType.STRING)
    private StepKind kind;

    private @Nullable String title;

    @Column(name = "planned_on")
    private LocalDate plannedOn;

    @Enumerated(EnumType.STRING)
    private Counterpart owner;

    @Column(name = "owner_name")
    private String ownerName;

    @Enumerated(EnumType.STRING)
    private StepState state;

    @Column(name = "done_on")
    private @Nullable LocalDate doneOn;

    private String note;

    private int saves;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "saved_by")
    private String savedBy;

    @SuppressWarnings("NullAway.Init")
    protected TransferStep() {}

    private TransferStep(MutualId mutual, StepKind kind, LocalDate plannedOn, String by, Instant now) {
        this.id = Ids.next();
        this.mutual = mutual.value();
        this.kind = kind;
        this.plannedOn = plannedOn;
        this.owner = kind.owner();
        this.ownerName = "";
        this.state = StepState.OPEN;
        this.note = "";
        this.savedAt = now;
        this.savedBy = by;
    }

    static TransferStep usual(MutualId mutual, StepKind kind, LocalDate plannedOn, String by, Instant now) {
        return new TransferStep(mutual, kind, plannedOn, by, now);
    }

    /** One that the circle thought of itself. */
    static TransferStep own(MutualId mutual, String title, LocalDate plannedOn, String by, Instant now) {
        String named = title.strip();
        if (named.isEmpty() || named.length() > LONGEST_TITLE) {
            throw new DomainProblem("TRANSFER_STEP_TITLE_MISSING", LONGEST_TITLE);
        }
        TransferStep step = new TransferStep(mutual, StepKind.OWN, plannedOn, by, now);
        step.title = named;
        return step;
    }

    void revise(StepTerms terms, LocalDate today, int read, String by, Instant now) {
        if (read != saves) {
            throw new DomainProblem("TRANSFER_STEP_CHANGED", savedBy);
        }
        if (terms.ownerName().strip().length() > LONGEST_TITLE) {
            throw new DomainProblem("TRANSFER_STEP_OWNER_TOO_LONG", LONGEST_TITLE);
        }
        if (terms.note().strip().length() > LONGEST_NOTE) {
            throw new DomainProblem("TRANSFER_STEP_NOTE_TOO_LONG", LONGEST_NOTE);
        }
        LocalDate done = terms.state() == StepState.DONE && terms.doneOn() == null ? today : terms.doneOn();
        if (done != null && done.isAfter(today)) {
            throw new DomainProblem("TRANSFER_STEP_DONE_LATER");
        }
        plannedOn = terms.plannedOn();
        owner = terms.owner();
        ownerName = terms.ownerName().strip();
        state = terms.state();
        doneOn = state == StepState.DONE ? done : null;
        note = terms.note().strip();
        saves++;
        savedAt = now;
        savedBy = by;
    }

    /** The transfer moves; what is not done yet moves along. */
    void move(long days) {
        if (isWaiting()) {
            plannedOn = plannedOn.plusDays(days);
        }
    }

    /** Neither done nor dropped. */
    public boolean isWaiting() {
        return state == StepState.OPEN || state == StepState.DOING;
    }

    public TransferStepId id() {
        return new TransferStepId(id);
    }

    public MutualId mutual() {
        return new MutualId(mutual);
    }

    public StepKind kind() {
        return kind;
    }

    /** In the circle's words; empty where the kind says it. */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    public LocalDate plannedOn() {
        return plannedOn;
    }

    public Counterpart owner() {
        return owner;
    }

    /** Which person sees to it; may be empty. */
    public String ownerName() {
        return ownerName;
    }

    public StepState state() {
        return state;
    }

    public Optional<LocalDate> doneOn() {
        return Optional.ofNullable(doneOn);
    }

    /** Days by which it was done, or still is, later than planned; negative: earlier. */
    public long daysLate(LocalDate today) {
        LocalDate end = doneOn == null ? today : doneOn;
        return ChronoUnit.DAYS.between(plannedOn, end);
    }

    public String note() {
        return note;
    }

    /** How often it was saved: what a page gives back. */
    public int saves() {
        return saves;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public String savedBy() {
        return savedBy;
    }
}
