package org.allmende.mutual.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.allmende.mutual.MutualId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * One version of one section. While the same person goes on writing, it grows; whoever writes after somebody else, or after a
 * pause, begins the next version. What a version says once the next has begun never changes.
 *
 * <p>Errors: {@code PLAN_SECTION_CHANGED(by)} when somebody else saved other words meanwhile, {@code PLAN_TEXT_TOO_LONG(most)}.
 */
@Entity
@Table(name = "plan_version")
public class PlanVersion {

    /** Longest text in characters. */
    public static final int LONGEST = 20_000;

    static final Duration PAUSE = Duration.ofMinutes(30);

    @Id
    private UUID id;

    @Column(name = "mutual_id")
    private UUID mutual;

    @Enumerated(EnumType.STRING)
    private PlanSection section;

    private int number;

    private long saves;

    private String words;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "saved_by")
    private String savedBy;

    @SuppressWarnings("NullAway.Init")
    protected PlanVersion() {}

    private PlanVersion(
            MutualId mutual, PlanSection section, int number, long saves, String words, String by, Instant now) {
        this.id = Ids.next();
        this.mutual = mutual.value();
        this.section = section;
        this.number = number;
        this.saves = saves;
        this.words = words;
        this.begunAt = now;
        this.savedAt = now;
        this.savedBy = by;
    }

    /**
     * The words after this saving: in the newest version where the same person goes on with it, in a new one otherwise.
     *
     * @param newest of this section; null: nobody has written yet
     * @param read how often the section had been saved when it was read
     */
    static PlanVersion save(
            @Nullable PlanVersion newest,
            MutualId mutual,
            PlanSection section,
            String typed,
            long read,
            String by,
            Instant now) {
        String words = typed.strip();
        if (words.length() > LONGEST) {
            throw new DomainProblem("PLAN_TEXT_TOO_LONG", LONGEST);
        }
        if (newest == null) {
            return new PlanVersion(mutual, section, 1, 1, words, by, now);
        }
        if (newest.words.equals(words)) {
            return newest;
        }
        if (newest.saves != read) {
            throw new DomainProblem("PLAN_SECTION_CHANGED", newest.savedBy);
        }
        if (newest.goesOn(by, now)) {
            newest.words = words;
            newest.savedAt = now;
            newest.saves++;
            return newest;
        }
        return new PlanVersion(mutual, section, newest.number + 1, newest.saves + 1, words, by, now);
    }

    private boolean goesOn(String by, Instant now) {
        return savedBy.equals(by) && savedAt.plus(PAUSE).isAfter(now);
    }

    UUID id() {
        return id;
    }

    public MutualId mutual() {
        return new MutualId(mutual);
    }

    public PlanSection section() {
        return section;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    /** How often the section was saved: what a page gives back, so that nobody overwrites what another wrote. */
    public long saves() {
        return saves;
    }

    public String words() {
        return words;
    }

    public Instant begunAt() {
        return begunAt;
    }

    public Instant savedAt() {
        return savedAt;
    }

    /** The member's name. */
    public String savedBy() {
        return savedBy;
    }
}
