package org.allmende.mutual.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.allmende.identity.Actor;
import org.allmende.identity.PersonId;
import org.allmende.identity.Writing;
import org.allmende.mutual.MutualId;
import org.allmende.shared.DomainProblem;
import org.allmende.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * One version of one section. While the same person goes on {@link Writing}, it grows; whoever writes after somebody else, or
 * after a pause, begins the next version. What a version says once the next has begun never changes.
 *
 * <p>Errors: {@code PLAN_SECTION_CHANGED(by)} when somebody else saved other words meanwhile, {@code PLAN_TEXT_TOO_LONG(most)}.
 */
@Entity
@Table(name = "plan_version")
public class PlanVersion {

    /** Longest text in characters. */
    public static final int LONGEST = 20_000;

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
    private @Nullable UUID savedBy;

    @Column(name = "saved_by_name")
    private String savedByName;

    @SuppressWarnings("NullAway.Init")
    protected PlanVersion() {}

    private PlanVersion(
            MutualId mutual, PlanSection section, int number, long saves, String words, Actor by, Instant now) {
        this.id = Ids.next();
        this.mutual = mutual.value();
        this.section = section;
        this.number = number;
        this.saves = saves;
        this.words = words;
        this.begunAt = now;
        this.savedAt = now;
        this.savedBy = by.requirePerson().value();
        this.savedByName = by.label();
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
            Actor by,
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
            throw new DomainProblem("PLAN_SECTION_CHANGED", newest.savedByName);
        }
        if (newest.writing().isContinuedBy(by.requirePerson(), now)) {
            newest.words = words;
            newest.savedAt = now;
            newest.saves++;
            return newest;
        }
        return new PlanVersion(mutual, section, newest.number + 1, newest.saves + 1, words, by, now);
    }

    private Writing writing() {
        return new Writing(savedBy == null ? null : new PersonId(savedBy), savedAt);
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
        return savedByName;
    }
}
